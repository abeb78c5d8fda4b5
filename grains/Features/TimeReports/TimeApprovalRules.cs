using System.Collections.Immutable;
using OpsSupport.Features.Employees;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>Who may decide which line, and what his answer makes of it.</summary>
internal static class TimeApprovalRules
{
    private const int LongestComment = 500;
    private const int MostLines = 1000;

    /// <summary>What is wrong with an answer, whatever the lines.</summary>
    public static DomainError? Check(int lines, TimeLineDecision decision, string? comment) =>
        lines > MostLines ? new TooManyTimeLines(MostLines)
        : decision == TimeLineDecision.Return && string.IsNullOrWhiteSpace(comment) ? new Missing(nameof(comment))
        : comment?.Length > LongestComment ? new TooLong(nameof(comment), LongestComment)
        : null;

    /// <summary>What one person's answer makes of the lines as he saw them. Those he may not decide are left and named.</summary>
    /// <param name="rates">The owner's cost rates on the days of the lines; only approving needs them.</param>
    public static LinesDecision Decide(
        ImmutableArray<TimeLine> lines, ImmutableArray<LineVersion> seen, Answer answer, IReadOnlyDictionary<DateOnly, CostRate> rates,
        IDimensions dimensions, Moment moment)
    {
        var next = lines.ToBuilder();
        var decided = ImmutableArray.CreateBuilder<int>();
        var refused = ImmutableArray.CreateBuilder<LineRefused>();
        foreach (var one in seen.DistinctBy(one => one.Line))
        {
            var line = Find(lines, one.Line);
            if ((Refusal(line, one, answer, moment) ?? Uncosted(line!, answer, rates, dimensions)) is { } reason)
            {
                refused.Add(new(one.Line, reason));
                continue;
            }

            next[one.Line - 1] = Decided(line!, answer);
            decided.Add(one.Line);
        }

        return new(new(next.ToImmutable(), decided.ToImmutable()), new(decided.ToImmutable(), refused.ToImmutable()));
    }

    /// <summary>The answer to a command that was carried out before: what it decided then stands at the version it made.</summary>
    public static LinesDecided Again(ImmutableArray<TimeLine> lines, ImmutableArray<LineVersion> seen, Answer answer, Moment moment)
    {
        var decided = seen.DistinctBy(one => one.Line).ToLookup(one => Find(lines, one.Line)?.Revision == answer.Version);
        return new(
            [.. decided[true].Select(one => one.Line)],
            [.. decided[false].Select(one => new LineRefused(one.Line, Refusal(Find(lines, one.Line), one, answer, moment) ?? new LineChanged(one.Line)))]);
    }

    private static TimeLine? Find(ImmutableArray<TimeLine> lines, int no) => no >= 1 && no <= lines.Length ? lines[no - 1] : null;

    /// <summary>Why this person may not decide the line this way as he saw it; null when he may.</summary>
    private static DomainError? Refusal(TimeLine? line, LineVersion seen, Answer answer, Moment moment) =>
        line is null ? new LineChanged(seen.Line)
        : answer.By == answer.Owner ? new OwnLine(line.No, line.Approver)
        : line.Approver != answer.By && !answer.Inherited.Contains(line.Project) ? new NotYourTurn()
        : line.Revision != seen.Revision ? new LineChanged(line.No)
        : line.Status == TimeLineStatus.Submitted ? null
        : answer.Decision == TimeLineDecision.Approve || line.Status != TimeLineStatus.Approved ? new LineChanged(line.No)
        // What is closed is corrected, not said anew: returning it would leave its owner with a line he may not touch.
        : moment.Posting.Closed.Contains(Period.Of(line.WorkedOn)) ? new PeriodClosed(Period.Of(line.WorkedOn))
        : null;

    /// <summary>Why a line cannot be costed; null when it can or need not.</summary>
    private static DomainError? Uncosted(TimeLine line, Answer answer, IReadOnlyDictionary<DateOnly, CostRate> rates, IDimensions dimensions) =>
        answer.Decision != TimeLineDecision.Approve ? null
        : rates.TryGetValue(line.WorkedOn, out var rate)
            ? PostingRules.Check(TimeCostRules.Figure(answer.Owner, line, rate), nameof(TimeReport.Lines), dimensions).FirstOrDefault()
            : new NoCostRate(answer.Owner, line.WorkedOn);

    private static TimeLine Decided(TimeLine line, Answer answer) => line with
    {
        Status = answer.Decision == TimeLineDecision.Approve ? TimeLineStatus.Approved : TimeLineStatus.Returned,
        Approver = answer.By,
        Comment = string.IsNullOrWhiteSpace(answer.Comment) ? null : answer.Comment.Trim(),
        Revision = answer.Version,
    };
}

/// <summary>What somebody answered about lines of a person's month.</summary>
/// <param name="Version">The version of the month that the answer makes, or made.</param>
internal sealed record Answer(EmployeeNo By, EmployeeNo Owner, TimeLineDecision Decision, string? Comment, int Version)
{
    /// <summary>Projects of which this person answers the lines today, whoever was asked when they were submitted.</summary>
    public ImmutableHashSet<ProjectNo> Inherited { get; init; } = [];
}

/// <summary>What an answer makes of a month, and what the person is told.</summary>
internal sealed record LinesDecision(MonthStep Step, LinesDecided Told);
