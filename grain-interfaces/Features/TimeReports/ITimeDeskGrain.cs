using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.TimeReports;

/// <summary>What a person needs before him to report a day, in one question. Stateless; its key means nothing.</summary>
public interface ITimeDeskGrain : IGrainWithIntegerKey
{
    /// <param name="person">Whose own time it is.</param>
    /// <param name="day">Today where null.</param>
    [ReadOnly]
    Task<Result<TimeDesk>> OpenAsync(EmployeeNo person, DateOnly? day);

    /// <param name="day">Any day of the week; today where null.</param>
    [ReadOnly]
    Task<Result<TimeWeek>> OpenWeekAsync(EmployeeNo person, DateOnly? day);
}
