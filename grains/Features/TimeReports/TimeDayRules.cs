using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Policies;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>Whether a day may be as a person says it was. Every reason against it is found at once.</summary>
internal sealed class TimeDayRules(IPolicy<TimePolicy> policy)
{
    private const int LongestActivity = 200;
    private const int LongestPlace = 100;
    private const int LongestRemark = 500;

    private static readonly Hours WholeDay = Hours.Of(24);

    /// <summary>The form field of an entry's project.</summary>
    public static string ProjectField(int index) => $"{Field(index)}.{nameof(TimeEntry.Project)}";

    /// <summary>Too many lines to ask the projects about; null when there are not.</summary>
    public TooManyTimeLines? TooMany(DateOnly day, int lines) =>
        policy.AsOf(day).MostLinesADay is var limit && lines > limit ? new(limit) : null;

    /// <param name="lines">The lines of the month as they stand.</param>
    public IEnumerable<DomainError> Check(ReportedDay reported, ImmutableArray<TimeLine> lines, Moment moment)
    {
        var standing = lines.Where(line => line.WorkedOn == reported.Day && line.Counts && !line.IsOpen).ToList();
        return
        [
            .. Day(reported.Day, moment),
            .. reported.Entries.SelectMany((entry, index) => Entry(entry, index, reported, standing)),
            .. Total(reported.Day, reported.Overtime, standing.Select(line => line.Hours).Concat(reported.Entries.Select(entry => entry.Hours).Where(IsSensible))),
            .. TooMany(reported.Day, reported.Entries.Length + standing.Count) is { } tooMany ? [tooMany] : Array.Empty<DomainError>(),
            .. lines.Length + reported.Entries.Length > policy.AsOf(reported.Day).MostLinesAMonth
                ? [new TooManyTimeLines(policy.AsOf(reported.Day).MostLinesAMonth)] : Array.Empty<DomainError>(),
        ];
    }

    /// <summary>Whether a day has so many hours that overtime decides about it.</summary>
    public bool NeedsOvertime(DateOnly day, IEnumerable<TimeEntry> entries, ImmutableArray<TimeLine> lines) =>
        Sum(lines.Where(line => line.WorkedOn == day && line.Counts && !line.IsOpen).Select(line => line.Hours).Concat(entries.Select(entry => entry.Hours)))
            > policy.AsOf(day).MostHoursADay;

    /// <summary>Whether a day may have this many hours altogether (invariant I-32).</summary>
    /// <param name="overtime">The hours of the day that were agreed to.</param>
    public IEnumerable<DomainError> Total(DateOnly day, Hours overtime, IEnumerable<Hours> hours)
    {
        var total = Sum(hours);
        var usual = policy.AsOf(day).MostHoursADay;
        var limit = overtime > usual ? overtime : usual;
        return total > WholeDay ? [new TooManyHours(total)] : total > limit ? [new OvertimeNotApproved(total, limit)] : [];
    }

    private static Hours Sum(IEnumerable<Hours> hours) => hours.Aggregate(Hours.None, (sum, one) => sum + one);

    private static string Field(int index) => $"Entries[{index}]";

    private static bool IsSensible(Hours hours) => hours > Hours.None && hours <= WholeDay;

    private static IEnumerable<DomainError> Day(DateOnly day, Moment moment)
    {
        if (day > moment.Today)
        {
            yield return new DayInFuture(day);
        }

        if (moment.Posting.Closed.Contains(Period.Of(day)))
        {
            yield return new PeriodClosed(Period.Of(day));
        }
    }

    private static IEnumerable<DomainError> Entry(TimeEntry entry, int index, ReportedDay reported, List<TimeLine> standing)
    {
        var field = Field(index);
        if (!IsSensible(entry.Hours))
        {
            yield return new HoursInvalid($"{field}.{nameof(TimeEntry.Hours)}", entry.Hours.Value);
        }

        if (reported.Entries.Take(index).Any(other => other.Project == entry.Project)
            || standing.Any(line => line.Corrects is null && line.Project == entry.Project))
        {
            yield return new ProjectReportedTwice(ProjectField(index), entry.Project);
        }

        foreach (var error in reported.Projects[index].Errors
            .Concat(FieldRules.OptionalText(entry.Activity, $"{field}.{nameof(TimeEntry.Activity)}", LongestActivity))
            .Concat(FieldRules.OptionalText(entry.Place, $"{field}.{nameof(TimeEntry.Place)}", LongestPlace))
            .Concat(FieldRules.OptionalText(entry.Remark, $"{field}.{nameof(TimeEntry.Remark)}", LongestRemark)))
        {
            yield return error;
        }
    }
}
