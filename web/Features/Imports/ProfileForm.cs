using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;

namespace OpsSupport.Features.Imports;

/// <summary>A profile of the company's own, as it is typed in.</summary>
public sealed class ProfileForm
{
    private const char Between = ';';

    [Required, StringLength(ImportProfile.LongestName)] public string Name { get; set; } = "";

    public ImportTarget Makes { get; set; }

    public IList<ColumnForm> Columns { get; set; } = [];

    [StringLength(3)] public string? Currency { get; set; }

    [StringLength(40)] public string? FigureKind { get; set; }

    [StringLength(400)] public string? DayFormats { get; set; }

    [StringLength(40)] public string? LostDay { get; set; }

    [StringLength(2000)] public string? Ignored { get; set; }

    /// <summary>A form with a line for every field there is, filled with what the profile says.</summary>
    public static ProfileForm Of(ImportProfile profile) => new()
    {
        Name = profile.Name,
        Makes = profile.Makes,
        Columns =
        [
            .. Enum.GetValues<ImportField>().Select(field => new ColumnForm
            {
                Field = field,
                Headers = string.Join($"{Between} ", profile.Column(field)?.Headers ?? []),
                Required = profile.Column(field)?.Required == true,
            }),
        ],
        Currency = profile.Constant(ImportField.Currency),
        FigureKind = profile.Constant(ImportField.FigureKind),
        DayFormats = string.Join($"{Between} ", profile.DayFormats),
        LostDay = profile.LostDay,
        Ignored = string.Join($"{Between} ", profile.Ignored),
    };

    public ImportProfile ToProfile() => new()
    {
        Name = Name.Trim(),
        Makes = Makes,
        Columns = [.. Columns.Select(column => new ProfileColumn(column.Field, Parts(column.Headers), column.Required)).Where(column => !column.Headers.IsEmpty)],
        Constants = [.. Constants()],
        DayFormats = Parts(DayFormats),
        LostDay = string.IsNullOrWhiteSpace(LostDay) ? null : LostDay.Trim(),
        Ignored = Parts(Ignored),
    };

    private IEnumerable<ProfileConstant> Constants() =>
        from constant in new[] { (ImportField.Currency, Currency), (ImportField.FigureKind, FigureKind) }
        where !string.IsNullOrWhiteSpace(constant.Item2)
        select new ProfileConstant(constant.Item1, constant.Item2.Trim());

    private static ImmutableArray<string> Parts(string? text) =>
        [.. (text ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    /// <summary>A field and its headers, with semicolons between.</summary>
    public sealed class ColumnForm
    {
        public ImportField Field { get; set; }

        [StringLength(2000)] public string? Headers { get; set; }

        public bool Required { get; set; }
    }
}
