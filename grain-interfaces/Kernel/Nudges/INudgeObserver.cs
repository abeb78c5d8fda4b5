using System.Collections.Immutable;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Kernel.Nudges;

/// <summary>A web process with pages open.</summary>
public interface INudgeObserver : IGrainObserver
{
    /// <summary>Something new waits for each of these people, or no longer does.</summary>
    [OneWay]
    Task NudgedAsync(ImmutableArray<EmployeeNo> people);
}
