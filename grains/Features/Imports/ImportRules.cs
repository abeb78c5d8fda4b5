using System.Collections.Frozen;
using System.Collections.Immutable;
using OpsSupport.Kernel.Files;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Features.Imports;

/// <summary>What the rows of a file mean under a profile, and what is wrong with them.</summary>
internal static class ImportRules
{
    /// <summary>Finds the profile's columns in a file. A wrong header is one refusal that names all that is missing and all that was found.</summary>
    public static Result<BoundHeader> Bind(ImportProfile profile, ImmutableArray<string> headers)
    {
        var columns = headers.Select((header, place) => (Header: header, Place: place, Column: ColumnOf(profile, header))).ToList();
        var twice = columns.Where(found => found.Column is not null).GroupBy(found => found.Column!.Field).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
        {
            return new SameColumnTwice(twice.First().Header, twice.Last().Header);
        }

        var bound = new BoundHeader(
            profile,
            headers,
            columns.Where(found => found.Column is not null).ToFrozenDictionary(found => found.Column!.Field, found => found.Place),
            [.. columns.Where(found => found.Column is null && !IsIgnored(profile, found.Header)).Select(found => found.Header)]);
        var missing = Missing(bound);
        return missing.Count == 0
            ? bound
            : new WrongHeader(profile.Name, string.Join(", ", missing), string.Join(", ", headers));
    }

    /// <summary>The profiles that fit a header, those that know most of its columns first.</summary>
    public static IEnumerable<ImportProfile> Fitting(IEnumerable<ImportProfile> profiles, ImmutableArray<string> headers) =>
        from bound in profiles.Select(profile => Bind(profile, headers).Value).OfType<BoundHeader>()
        orderby bound.Unused.Length, bound.Places.Count descending, bound.Profile.Name
        select bound.Profile;

    /// <summary>The record that a row makes, or everything that is wrong with it.</summary>
    /// <param name="fileName">Sources that lost a day tell its quarter there.</param>
    public static MappedRow Map(BoundHeader bound, FileRow row, string fileName)
    {
        if (bound.IsWithoutContent(row))
        {
            return new(row.Line, null, []);
        }

        var cells = new RowCells(bound, row, fileName);
        var record = RowMapping.Of(bound.Profile.Makes, cells);
        return cells.Problems.IsEmpty ? new(row.Line, record, []) : new(row.Line, null, cells.Problems);
    }

    /// <summary>Headers are compared without regard to case, and to what people put between words.</summary>
    public static string Normalized(string header) =>
        string.Join(' ', header.ToLowerInvariant().Split([' ', '_', '-', '\t', '\n', '\r', '\u00a0', '\u3000'], StringSplitOptions.RemoveEmptyEntries));

    private static ProfileColumn? ColumnOf(ImportProfile profile, string header) =>
        profile.Columns.FirstOrDefault(column => column.Headers.Any(known => Normalized(known) == Normalized(header)));

    private static bool IsIgnored(ImportProfile profile, string header) =>
        header.Trim().Length == 0 || profile.Ignored.Any(known => Normalized(known) == Normalized(header));

    private static List<string> Missing(BoundHeader bound) =>
    [
        .. bound.Profile.Columns.Select(column => column.Field).Union(ImportTargets.Needs(bound.Profile.Makes))
            .Where(field => bound.IsRequired(field) && !bound.Places.ContainsKey(field) && bound.Profile.Constant(field) is null)
            .Select(bound.HeaderOf),
    ];
}

/// <summary>A row that was read: a record, or what is wrong with it; neither where it says nothing.</summary>
internal sealed record MappedRow(int Line, ImportedRecord? Record, ImmutableArray<RowProblem> Problems);
