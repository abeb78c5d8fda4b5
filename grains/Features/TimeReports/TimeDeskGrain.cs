using System.Collections.Immutable;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.TimeReports;

[GrainType("time-desk"), StatelessWorker]
internal sealed class TimeDeskGrain(
    TimeLineStore lines, ReportableProjects projects, IDirectory directory, IPeriods periods, CompanyClock clock) : Grain, ITimeDeskGrain
{
    private const int DaysOfWeek = 7;

    public async Task<Result<TimeDesk>> OpenAsync(EmployeeNo person, DateOnly? day)
    {
        var on = day ?? clock.Today;
        var recent = lines.RecentProjectsAsync(person);
        var returned = lines.ReturnedDaysAsync(person);
        var (month, said) = await SaidAsync(person, on);
        return new TimeDesk
        {
            Today = clock.Today,
            Day = on,
            Version = month.Version,
            IsClosed = periods.Closed.Contains(month.Month),
            Lines = [.. said.Where(line => line.WorkedOn == on).Select(Named)],
            Week = [.. WeekOf(on).Select(one => TimeDeskRules.Summary(one, said))],
            Previous = TimeDeskRules.Previous(said, on),
            Returned = await returned,
            Projects = projects.For(person, on, await recent),
        };
    }

    private static IEnumerable<DateOnly> WeekOf(DateOnly day)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek));
        return Enumerable.Range(0, DaysOfWeek).Select(monday.AddDays);
    }

    /// <summary>The report of the day's month, and what stands in it and in the neighbour month that the week reaches into.</summary>
    private async Task<(TimeReport Month, ImmutableArray<TimeReportLine> Said)> SaidAsync(EmployeeNo person, DateOnly day)
    {
        var months = WeekOf(day).Append(day.AddDays(-DaysOfWeek)).Select(Period.Of).Distinct();
        var reports = await Task.WhenAll(months.Select(month => ReportAsync(person, month)));
        return (
            reports.Single(report => report.Month == Period.Of(day)),
            [.. reports.SelectMany(report => report.Lines).Where(line => line.Status != TimeLineStatus.Removed)]);
    }

    // One's own report can always be read, also before it exists.
    private async Task<TimeReport> ReportAsync(EmployeeNo person, Period month) =>
        (await GrainFactory.GetGrain<ITimeReportGrain>(TimeReportKind.KeyOf(person, month)).GetAsync(person)).Value!;

    private DeskLine Named(TimeReportLine line) => new(
        line, projects.NameOf(line.Entry.Project), line.Approver is { } approver ? directory.NameOf(approver) : null);
}
