using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.TravelAllowances;

/// <summary>What pages ask about allowances. Stateless; its key means nothing.</summary>
public interface IAllowanceDeskGrain : IGrainWithIntegerKey
{
    /// <summary>The departments whose runs a person may start, and the month that is due.</summary>
    [ReadOnly]
    Task<Result<AllowanceDesk>> OpenAsync(EmployeeNo reader);

    /// <summary>What a person's own trips earned by the runs of one month, submitted or approved; of the month that is due where none is named.</summary>
    [ReadOnly]
    Task<Result<OwnAllowance>> OwnAsync(EmployeeNo reader, Period? month);
}

/// <param name="Due">The month before today's.</param>
[GenerateSerializer, Immutable, Alias("allowance-desk")]
public sealed record AllowanceDesk(ImmutableArray<RunDepartment> Departments, Period Due);

[GenerateSerializer, Immutable, Alias("run-department")]
public sealed record RunDepartment(UnitCode Unit, string Name);

[GenerateSerializer, Immutable, Alias("own-allowance")]
public sealed record OwnAllowance(Period Month, ImmutableArray<OwnAllowanceDay> Days);

/// <param name="Run">The number of the run.</param>
/// <param name="Status">Whether the run is approved.</param>
[GenerateSerializer, Immutable, Alias("own-allowance-day")]
public sealed record OwnAllowanceDay(AllowanceDay Day, string Run, DocumentStatus Status);
