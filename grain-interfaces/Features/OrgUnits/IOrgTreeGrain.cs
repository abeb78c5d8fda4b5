using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.OrgUnits;

/// <summary>The organisation as it is, was or will be on a day. Stateless, answered from the silo's own snapshot; its key means nothing.</summary>
public interface IOrgTreeGrain : IGrainWithIntegerKey
{
    /// <param name="day">Today where null.</param>
    [ReadOnly]
    Task<Result<OrgTree>> OnAsync(EmployeeNo reader, DateOnly? day);

    /// <summary>One unit of that day: who heads it, what hangs below it, who belongs to it.</summary>
    /// <param name="day">Today where null.</param>
    [ReadOnly]
    Task<Result<UnitOnDay>> UnitAsync(EmployeeNo reader, UnitCode unit, DateOnly? day);
}
