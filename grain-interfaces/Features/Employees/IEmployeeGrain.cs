using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.Employees;

/// <summary>One employee. Its key is <see cref="EmployeeKind.Kind"/>'s key of the employee number.</summary>
public interface IEmployeeGrain : IDocumentGrain<Employee>
{
    /// <summary>What a time report needs to know of a person on a day, always current.</summary>
    [ReadOnly]
    Task<Result<WorkFacts>> WorkFactsAsync(DateOnly day);

    /// <summary>Moves the person to another unit from a day on. Whoever may change employees may.</summary>
    Task<Result<DocumentHeader>> MoveAsync(Intent intent, Move move);
}

/// <summary>A person on one day.</summary>
/// <param name="Rate">The cost rate in force; null when none was set.</param>
/// <param name="Superior">Who approves what the person cannot approve himself: the next head above; null when there is none.</param>
[GenerateSerializer, Immutable, Alias("work-facts")]
public sealed record WorkFacts(EmployeeNo Employee, string Name, UnitCode? Unit, CostRate? Rate, EmployeeNo? Superior);
