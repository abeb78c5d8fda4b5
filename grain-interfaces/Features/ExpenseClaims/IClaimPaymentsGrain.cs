using System.Collections.Immutable;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.ExpenseClaims;

/// <summary>What finance has to pay for claims. Stateless; its key means nothing.</summary>
public interface IClaimPaymentsGrain : IGrainWithIntegerKey
{
    /// <summary>The approved claims at one stage that the reader's office settles, the oldest first; at most <see cref="Most"/>.</summary>
    [ReadOnly]
    Task<Result<ClaimPayments>> ListAsync(EmployeeNo reader, ClaimStage stage);

    /// <summary>The claim with the number that was scanned from its paper.</summary>
    [ReadOnly]
    Task<Result<DocumentHeader>> ScannedAsync(EmployeeNo reader, string number);

    /// <summary>As many as one payment list has.</summary>
    const int Most = 500;

    /// <summary>Who may see payments.</summary>
    static Permission Needed => ExpenseClaimDocument.Settle;
}

/// <summary>Claims to be paid and what they come to.</summary>
[GenerateSerializer, Immutable, Alias("claim-payments")]
public sealed record ClaimPayments(ImmutableArray<ClaimPayment> Claims, Money Payable);

/// <summary>One claim as a payment list has it: number and name of the person, and no more of him.</summary>
[GenerateSerializer, Immutable, Alias("claim-payment")]
public sealed record ClaimPayment
{
    [Id(0)] public required DocumentRef Claim { get; init; }

    [Id(1)] public required string Number { get; init; }

    [Id(2)] public required int Version { get; init; }

    [Id(3)] public required EmployeeNo Employee { get; init; }

    [Id(4)] public required string EmployeeName { get; init; }

    [Id(5)] public required string Purpose { get; init; }

    [Id(6)] public required string Account { get; init; }

    [Id(7)] public required Money Total { get; init; }

    /// <summary>What goes out; the rest settles advances.</summary>
    [Id(8)] public required Money Payable { get; init; }
}

/// <summary>No claim has the number.</summary>
[GenerateSerializer, Immutable, Alias("expense-claim.unknown-number")]
public sealed record UnknownClaimNumber(string Number) : DomainError("Number")
{
    public override RefusalKind Refusal => RefusalKind.Unknown;
}
