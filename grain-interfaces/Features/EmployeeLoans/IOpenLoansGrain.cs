using System.Collections.Immutable;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.EmployeeLoans;

/// <summary>The loans that a person still has to settle. Stateless; its key means nothing.</summary>
public interface IOpenLoansGrain : IGrainWithIntegerKey
{
    /// <summary>His own, the oldest first; also those whose whole rest a claim is about to settle.</summary>
    [ReadOnly]
    Task<OpenLoans> OfAsync(EmployeeNo person);
}

[GenerateSerializer, Immutable, Alias("open-loans")]
public sealed record OpenLoans(ImmutableArray<OpenLoan> Loans);

/// <summary>A loan that was paid out and is not settled.</summary>
/// <param name="AsksRepayment">Its rest is to be given back.</param>
[GenerateSerializer, Immutable, Alias("open-loan")]
public sealed record OpenLoan(string Key, string Number, string Purpose, Money Open, bool AsksRepayment = false);
