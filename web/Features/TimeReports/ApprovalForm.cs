using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>What an approver ticked and answered.</summary>
public sealed class ApprovalAnswer
{
    private const char Separator = '|';

    [Required, MinLength(1)] public List<string> Lines { get; set; } = [];

    public TimeLineDecision Decision { get; set; }

    [StringLength(500)] public string? Comment { get; set; }

    /// <summary>A line as its tick box names it: whose, which month, which line, as it was seen.</summary>
    public static string ValueOf(TimeLineRow row) => string.Join(Separator, row.Employee, row.Month, row.Line.No, row.Line.Revision);

    /// <summary>The reports whose lines were ticked; what no page ever offered is left out.</summary>
    public ImmutableArray<ReportLines> ToReports() => ReportLines.Grouped(
        Lines.Select(Read).Where(line => line.Owner is not null && line.Month is not null).Select(line => (line.Owner!, line.Month!, line.Seen)));

    private static (EmployeeNo? Owner, Period? Month, LineVersion Seen) Read(string value) =>
        value.Split(Separator) is [var owner, var month, var no, var revision]
        && int.TryParse(no, CultureInfo.InvariantCulture, out var line) && int.TryParse(revision, CultureInfo.InvariantCulture, out var seen)
            ? (Code.TryParse<EmployeeNo>(owner), Period.TryParse(month), new(line, seen))
            : (null, null, new(0, 0));
}
