using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using OpsSupport.Kernel.Forms;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>An approver's answer on some lines, as a program sends it.</summary>
public sealed class TimeDecisionForm
{
    [Required] public TimeLineDecision? Decision { get; set; }

    /// <summary>Why; needed to return.</summary>
    [StringLength(500)] public string? Comment { get; set; }

    [Required, MinLength(1), MaxLength(ReportLines.MostAtOnce)] public List<LineForm>? Lines { get; set; }

    public ImmutableArray<ReportLines> ToReports() => ReportLines.Grouped(Lines!.Select(line => (
        new EmployeeNo(line.Employee.Trim()), Period.TryParse(line.Month)!, new LineVersion(line.Line!.Value, line.Revision!.Value))));

    /// <summary>A line, as it was seen.</summary>
    public sealed class LineForm
    {
        [Required, CodeText] public string Employee { get; set; } = "";

        [Required, MonthText] public string Month { get; set; } = "";

        [Required] public int? Line { get; set; }

        [Required] public int? Revision { get; set; }
    }
}
