using System.Collections.Immutable;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.TimeReports;

[GrainType("reporting-status"), StatelessWorker]
internal sealed class ReportingStatusGrain(
    ReportingInquiry inquiry, Approvers approvers, IUnitTree units, Rights rights, CompanyClock clock) : Grain, IReportingStatusGrain
{
    public async Task<Result<ReportingStatus>> OfUnitAsync(EmployeeNo reader, UnitCode? unit, DateOnly from, DateOnly to)
    {
        if (Refusal(reader, unit, from, to) is { } refusal)
        {
            return refusal;
        }

        var days = await inquiry.DaysAsync(unit, from, to);
        var waiting = await inquiry.WaitingAsync(unit, days, from, to);
        return new ReportingStatus([.. days.Select(ReportingRules.StatusOf)], Sum(waiting.SelectMany(lines => lines)));
    }

    public async Task<Result<ReportingDay>> OfDayAsync(EmployeeNo reader, DateOnly day)
    {
        if (Refusal(reader, unit: null, day, day) is { } refusal)
        {
            return refusal;
        }

        var people = await inquiry.DaysAsync(unit: null, day, day);
        var waiting = await inquiry.WaitingAsync(unit: null, people, day, day);
        return new ReportingDay(day, [.. people.GroupBy(one => one.Person.Unit).Select(unit => new UnitDay(
            unit.Key, [.. unit.Select(ReportingRules.StatusOf)], Sum(unit.SelectMany(one => waiting[one.Person.Employee]))))]);
    }

    public async Task<Result<MissingReports>> MissingAsync(EmployeeNo reader, UnitCode? unit, DateOnly from, DateOnly to)
    {
        if (Refusal(reader, unit, from, to) is { } refusal)
        {
            return refusal;
        }

        var judged = MissingRules.LastJudged(clock.Today);
        var last = to < judged ? to : judged;
        return MissingRules.Of(await inquiry.DaysAsync(unit, from, last), last, units.NameOf);
    }

    private DomainError? Refusal(EmployeeNo reader, UnitCode? unit, DateOnly from, DateOnly to) =>
        (DomainError?)TimeRights.SeeStatus(rights, reader, unit)
        ?? (to < from || to.DayNumber - from.DayNumber >= IReportingStatusGrain.MostDays ? new TooManyDays(IReportingStatusGrain.MostDays) : null);

    private ImmutableArray<WaitingLines> Sum(IEnumerable<WaitingOf> waiting) =>
    [
        .. waiting.GroupBy(one => approvers.Today(one.Project, one.Employee)).Where(lines => lines.Key is not null)
            .Select(lines => new WaitingLines(lines.Key!, approvers.NameOf(lines.Key!), lines.Sum(one => one.Lines)))
            .OrderBy(one => one.Approver.Value, StringComparer.Ordinal),
    ];
}
