using System.Collections.Immutable;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.TimeReports;

[GrainType("time-desk"), StatelessWorker]
internal sealed class TimeDeskGrain(
    TimeLineStore lines, ReportableProjects projects, PersonCalendar calendar, IDirectory directory, CompanyClock clock) : Grain, ITimeDeskGrain
{
    private const int DaysOfWeek = 7;

    public async Task<Result<TimeDesk>> OpenAsync(EmployeeNo person, DateOnly? day)
    {
        var on = day ?? clock.Today;
        var week = WeekOf(on);
        var recent = lines.RecentProjectsAsync(person);
        var returned = lines.ReturnedDaysAsync(person);
        var facts = calendar.OfAsync(person, week);
        var templates = GrainFactory.GetGrain<ITimeTemplatesGrain>(ITimeTemplatesGrain.KeyOf(person)).ListAsync();
        var said = await SaidAsync(person, week.Add(on.AddDays(-DaysOfWeek)));
        var previous = TimeDeskRules.Previous(said.Lines, on);
        var kept = (await templates).Templates;
        return new TimeDesk
        {
            Today = clock.Today,
            Day = on,
            Version = said.VersionOf(on),
            IsClosed = (await facts).Single(one => one.Day == on).IsClosed,
            Lines = [.. said.On(on).Select(Named)],
            Week = [.. week.Select(one => TimeDeskRules.Summary(one, said.Lines))],
            Previous = previous,
            Returned = await returned,
            Projects = projects.For(person, on, await recent, kept.SelectMany(template => template.Entries).Concat(previous)),
            Calendar = await facts,
            Templates = kept,
        };
    }

    public async Task<Result<TimeWeek>> OpenWeekAsync(EmployeeNo person, DateOnly? day)
    {
        var week = WeekOf(day ?? clock.Today);
        var before = week.Select(one => one.AddDays(-DaysOfWeek)).ToImmutableArray();
        var recent = lines.RecentProjectsAsync(person);
        var facts = calendar.OfAsync(person, week);
        var said = await SaidAsync(person, week.AddRange(before));
        ImmutableArray<DayEntries> previous = [.. before.Select(one => new DayEntries(one, said.VersionOf(one), TimeDeskRules.Entries(said.Lines, one)))];
        // Projects come and go within a week; those of its last day that can be reported are offered, the others refuse for themselves.
        var last = week[^1] < clock.Today ? week[^1] : clock.Today;
        return new TimeWeek
        {
            Today = clock.Today,
            Days = [.. (await facts).Select(one => new WeekDay(one, said.VersionOf(one.Day), [.. said.On(one.Day).Select(Named)]))],
            Previous = previous,
            Projects = projects.For(person, last, await recent, previous.SelectMany(one => one.Entries)),
        };
    }

    private static ImmutableArray<DateOnly> WeekOf(DateOnly day) => [.. Enumerable.Range(0, DaysOfWeek).Select(ReportingRules.MondayOf(day).AddDays)];

    /// <summary>What stands in the months that some days reach into.</summary>
    private async Task<SaidDays> SaidAsync(EmployeeNo person, IEnumerable<DateOnly> days) =>
        new([.. await Task.WhenAll(days.Select(Period.Of).Distinct().Select(month => ReportAsync(person, month)))]);

    // One's own report can always be read, also before it exists.
    private async Task<TimeReport> ReportAsync(EmployeeNo person, Period month) =>
        (await GrainFactory.GetGrain<ITimeReportGrain>(TimeReportKind.KeyOf(person, month)).GetAsync(person)).Value!;

    private DeskLine Named(TimeReportLine line) => new(
        line, projects.NameOf(line.Entry.Project), line.Approver is { } approver ? directory.NameOf(approver) : null);
}

/// <summary>What a person said in some months and did not take back.</summary>
internal sealed record SaidDays(ImmutableArray<TimeReport> Reports)
{
    public ImmutableArray<TimeReportLine> Lines { get; } = [.. Reports.SelectMany(report => report.Lines).Where(line => line.Status != TimeLineStatus.Removed)];

    public int VersionOf(DateOnly day) => Reports.Single(report => report.Month == Period.Of(day)).Version;

    public IEnumerable<TimeReportLine> On(DateOnly day) => Lines.Where(line => line.WorkedOn == day);
}
