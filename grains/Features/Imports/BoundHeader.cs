using System.Collections.Frozen;
using System.Collections.Immutable;
using OpsSupport.Kernel.Files;

namespace OpsSupport.Features.Imports;

/// <summary>A profile laid over the header of one file: which column is which field.</summary>
/// <param name="Headers">The headers as the file spells them.</param>
/// <param name="Places">The column of each field that was found, from 0.</param>
/// <param name="Unused">Headers that the profile says nothing about.</param>
internal sealed record BoundHeader(
    ImportProfile Profile,
    ImmutableArray<string> Headers,
    FrozenDictionary<ImportField, int> Places,
    ImmutableArray<string> Unused)
{
    public bool IsRequired(ImportField field) =>
        ImportTargets.Needs(Profile.Makes).Contains(field) || Profile.Column(field) is { Required: true };

    /// <summary>Whether nothing stands where every row must have something: a note below the table, a line of totals without a sum.</summary>
    public bool IsWithoutContent(FileRow row) =>
        Places.Where(place => IsRequired(place.Key)).All(place => CellOf(row, place.Value).Length == 0);

    /// <summary>What stands in the field's column, trimmed; what the profile says of every row where it has no column; else empty.</summary>
    public string Cell(FileRow row, ImportField field) =>
        Places.TryGetValue(field, out var place) ? CellOf(row, place) : Profile.Constant(field) ?? "";

    /// <summary>How the file calls the field; how the profile would, where the file has no column for it.</summary>
    public string HeaderOf(ImportField field) =>
        Places.TryGetValue(field, out var place) ? Headers[place] : Profile.Column(field)?.Headers.FirstOrDefault() ?? field.ToString();

    private static string CellOf(FileRow row, int place) => place < row.Cells.Length ? row.Cells[place].Trim() : "";
}
