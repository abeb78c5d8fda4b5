using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>
/// A line as its report keeps it: what people see of it and what it has posted. This is also its JSON, written again with
/// every change of the month, so whatever is usually empty is null and left out.
/// </summary>
internal sealed record TimeLine
{
    public required int No { get; init; }

    public required DateOnly Day { get; init; }

    public required ProjectNo Project { get; init; }

    public required Hours Hours { get; init; }

    public string? Activity { get; init; }

    public string? Place { get; init; }

    public string? Remark { get; init; }

    public required TimeLineStatus Status { get; init; }

    public EmployeeNo? Approver { get; init; }

    public string? Comment { get; init; }

    public DateOnly? Corrects { get; init; }

    /// <summary>The day on which it, or the line whose place it took, was first said; null where that was the day of the work itself.</summary>
    public DateOnly? SaidOn { get; init; }

    /// <summary>The report's version when people last saw it change.</summary>
    public required int Revision { get; init; }

    /// <summary>What it posted, oldest first; the sum is what it costs now.</summary>
    public ImmutableArray<Posting>? Posted { get; init; }

    [JsonIgnore]
    public DateOnly WorkedOn => Corrects ?? Day;

    /// <summary>Whether its hours are part of the day: said, and not returned or taken back.</summary>
    [JsonIgnore]
    public bool Counts => Status is TimeLineStatus.Submitted or TimeLineStatus.Approved;

    /// <summary>Whether its owner may still say it otherwise.</summary>
    [JsonIgnore]
    public bool IsOpen => Corrects is null && Status is not TimeLineStatus.Approved;

    public TimeReportLine ToLine() => new()
    {
        No = No,
        Day = Day,
        Entry = new(Project, Hours, Activity ?? "", Place ?? "", Remark ?? ""),
        Status = Status,
        Approver = Approver,
        Comment = Comment,
        Corrects = Corrects,
        Revision = Revision,
    };
}

/// <summary>What a line once added to the cost of its project.</summary>
internal sealed record Posting(Money Amount, Hours? Hours);
