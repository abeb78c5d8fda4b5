using System.Collections.Immutable;
using OpsSupport.Features.Employees;
using OpsSupport.Features.Projects;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>What a person's own commands make of a month. Lines are never deleted; a day that is said anew keeps its lines' numbers.</summary>
internal sealed class TimeReportRules(TimeDayRules days)
{
    private const int LongestReason = 500;

    /// <summary>The day as the person says it now. A line that says the same as before is not asked about again (AT-32.9).</summary>
    /// <param name="seen">The version of the month that the person had before him.</param>
    /// <param name="version">The version this makes.</param>
    public Result<MonthStep> Submit(ImmutableArray<TimeLine> lines, ReportedDay reported, int seen, int version, Moment moment)
    {
        if (lines.Any(line => line.WorkedOn == reported.Day && line.Revision > seen))
        {
            return new StaleVersion(seen, version - 1);
        }

        var open = lines.Where(line => line.Day == reported.Day && line.IsOpen).ToDictionary(line => line.Project);
        if (reported.Entries.IsEmpty && !open.Values.Any(line => line.Status != TimeLineStatus.Removed))
        {
            return new Missing(nameof(ReportedDay.Entries));
        }

        var errors = days.Check(reported, lines, moment)
            .Concat(reported.Projects.Select(project => NobodyToApprove(project.Value, reported.Person)).OfType<DomainError>().Take(1))
            .ToImmutableArray();
        return errors.IsEmpty ? Say(lines, open, reported, version, moment.Today) : errors;
    }

    /// <summary>A difference to a day that cannot be said anew.</summary>
    public Result<MonthStep> Correct(
        ImmutableArray<TimeLine> lines, TimeCorrection correction, CorrectionFacts facts, int version, Moment moment)
    {
        var counted = lines.Where(line => line.WorkedOn == correction.Day && line.Counts).ToList();
        var result = counted.Where(line => line.Project == correction.Project)
            .Aggregate(correction.Difference, (sum, line) => sum + line.Hours);
        ImmutableArray<DomainError> errors =
        [
            .. FieldRules.Text(correction.Reason, nameof(TimeCorrection.Reason), LongestReason),
            .. correction.Day > moment.Today ? [new DayInFuture(correction.Day)] : Array.Empty<DomainError>(),
            .. correction.Difference == Hours.None ? [new HoursInvalid(nameof(TimeCorrection.Difference), 0)] : Array.Empty<DomainError>(),
            .. result < Hours.None || result > Hours.Of(24) ? [new CorrectionOutOfRange(result)]
                : days.Total(correction.Day, facts.Overtime, counted.Select(line => line.Hours).Append(correction.Difference)),
            .. days.TooMany(correction.Day, counted.Count + 1) is { } tooMany ? [tooMany] : Array.Empty<DomainError>(),
            .. NobodyToApprove(facts.Project, facts.Person) is { } nobody ? [nobody] : Array.Empty<DomainError>(),
        ];
        return errors.IsEmpty ? Add(lines, CorrectionLine(lines, correction, ApproverOf(facts.Project, facts.Person), version, moment), moment) : errors;
    }

    private static MonthStep Say(ImmutableArray<TimeLine> lines, Dictionary<ProjectNo, TimeLine> open, ReportedDay reported, int version, DateOnly today)
    {
        var next = lines.ToBuilder();
        var saidOn = SaidOn(open.Values, reported, today);
        var touched = ImmutableArray.CreateBuilder<int>();
        foreach (var (index, entry) in reported.Entries.Index())
        {
            open.Remove(entry.Project, out var before);
            var line = Line(entry, before?.No ?? next.Count + 1, reported.Day, ApproverOf(reported.Projects[index].Value!, reported.Person), version) with
            {
                SaidOn = before is { Status: not TimeLineStatus.Removed } ? before.SaidOn : saidOn,
            };
            if (before is null || before with { Revision = version, Posted = null } != line)
            {
                Put(next, touched, line with { Posted = before?.Posted });
            }
        }

        foreach (var gone in open.Values.Where(line => line.Status != TimeLineStatus.Removed))
        {
            Put(next, touched, gone with { Status = TimeLineStatus.Removed, Approver = null, Revision = version });
        }

        return new(next.ToImmutable(), touched.ToImmutable()) { OpenPeriods = [Period.Of(reported.Day)] };
    }

    // A line that takes the place of others was said when they were; one that comes in addition is said today.
    private static DateOnly? SaidOn(IEnumerable<TimeLine> open, ReportedDay reported, DateOnly today)
    {
        var replaced = open.Where(line => line.Status != TimeLineStatus.Removed && reported.Entries.All(entry => entry.Project != line.Project)).ToList();
        return reported.IsTakenOver || today == reported.Day || replaced.Any(line => line.SaidOn is null) ? null : replaced.Min(line => line.SaidOn) ?? today;
    }

    private static MonthStep Add(ImmutableArray<TimeLine> lines, TimeLine line, Moment moment) => new(lines.Add(line), [line.No])
    {
        OpenPeriods = [Period.Of(moment.Posting.Closed.Contains(Period.Of(line.WorkedOn)) ? moment.Today : line.WorkedOn)],
    };

    private static void Put(ImmutableArray<TimeLine>.Builder lines, ImmutableArray<int>.Builder touched, TimeLine line)
    {
        if (line.No > lines.Count)
        {
            lines.Add(line);
        }
        else
        {
            lines[line.No - 1] = line;
        }

        touched.Add(line.No);
    }

    private static TimeLine Line(TimeEntry entry, int no, DateOnly day, EmployeeNo? approver, int version) => new()
    {
        No = no,
        Day = day,
        Project = entry.Project,
        Hours = entry.Hours,
        Activity = Said(entry.Activity),
        Place = Said(entry.Place),
        Remark = Said(entry.Remark),
        Status = TimeLineStatus.Submitted,
        Approver = approver,
        Revision = version,
    };

    private static TimeLine CorrectionLine(ImmutableArray<TimeLine> lines, TimeCorrection correction, EmployeeNo? approver, int version, Moment moment) => new()
    {
        No = lines.Length + 1,
        Day = moment.Today,
        Project = correction.Project,
        Hours = correction.Difference,
        Remark = Said(correction.Reason),
        Status = TimeLineStatus.Submitted,
        Approver = approver,
        Corrects = correction.Day,
        SaidOn = moment.Today == correction.Day ? null : moment.Today,
        Revision = version,
    };

    private static string? Said(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>The project's lead; for his own time, and where there is none, the person's superior (AT-32.7).</summary>
    private static EmployeeNo? ApproverOf(ReportingFacts project, WorkFacts person) =>
        project.Lead is { } lead && lead != person.Employee ? lead : person.Superior;

    private static NobodyToAsk? NobodyToApprove(ReportingFacts? project, WorkFacts person) =>
        project is not null && ApproverOf(project, person) is null ? new(project.Name) : null;
}
