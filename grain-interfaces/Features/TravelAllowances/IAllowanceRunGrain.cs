using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.TravelAllowances;

/// <summary>The allowances of a department for a month. However often and by whomever it is started, there is one result.</summary>
public interface IAllowanceRunGrain : IDocumentGrain<AllowanceRun>
{
    /// <summary>
    /// Calculates the run, or goes on with what is under way. As long as it is a draft it is calculated anew; what was submitted
    /// stays as it is.
    /// </summary>
    Task<Result<RunProgress>> StartAsync(Intent intent);

    /// <summary>How far it is; the reason where it could not be stored.</summary>
    [ReadOnly]
    Task<Result<RunProgress>> ProgressAsync(EmployeeNo reader);
}

/// <summary>How many people of a run are done.</summary>
[GenerateSerializer, Immutable, Alias("run-progress")]
public sealed record RunProgress(RunStep Step, int Done, int Of);

/// <summary>What a run is doing.</summary>
[GenerateSerializer, Alias("run-step")]
public enum RunStep
{
    NotStarted = 0,
    Calculating = 1,
    Calculated = 2,
}
