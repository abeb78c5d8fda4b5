using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.Overtimes;

/// <summary>Says how long somebody may work on a day, by SQL. Stateless; its key means nothing.</summary>
public interface IOvertimesGrain : IGrainWithIntegerKey
{
    /// <summary>The most hours of a day that the person's head has agreed to; none where he was not asked.</summary>
    [ReadOnly]
    Task<Hours> AgreedAsync(EmployeeNo employee, DateOnly day);
}
