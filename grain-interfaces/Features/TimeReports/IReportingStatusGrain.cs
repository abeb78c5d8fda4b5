using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.TimeReports;

/// <summary>Who has reported his time and whose lines wait for whom, by SQL, as it is at the moment of asking. Stateless; its key means nothing.</summary>
public interface IReportingStatusGrain : IGrainWithIntegerKey
{
    /// <summary>The most days that one question may reach over.</summary>
    const int MostDays = 100;

    /// <summary>The people of a unit and of all below it, each on every day from <paramref name="from"/> to <paramref name="to"/>, both included.</summary>
    /// <param name="unit">The whole company where null.</param>
    [ReadOnly]
    Task<Result<ReportingStatus>> OfUnitAsync(EmployeeNo reader, UnitCode? unit, DateOnly from, DateOnly to);

    /// <summary>All people of the company on one day, by the unit they belonged to: what reminders are made from.</summary>
    [ReadOnly]
    Task<Result<ReportingDay>> OfDayAsync(EmployeeNo reader, DateOnly day);

    /// <summary>How much was missing when the day after had passed (formula Q-16), of the days of which that is true already.</summary>
    /// <param name="unit">The whole company where null.</param>
    [ReadOnly]
    Task<Result<MissingReports>> MissingAsync(EmployeeNo reader, UnitCode? unit, DateOnly from, DateOnly to);
}
