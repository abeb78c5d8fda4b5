using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OpsSupport.Kernel.Guards;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.EmployeeLoans;

/// <summary>Money that an employee gets before he spends it for the company (借款单); claims settle it.</summary>
[GenerateSerializer, Immutable, Alias("employee-loan")]
public sealed record EmployeeLoan
{
    /// <summary>More than nothing.</summary>
    [Id(0)] public required Money Amount { get; init; }

    /// <summary>What for; at most 200 characters.</summary>
    [Id(1)] public required string Purpose { get; init; }

    /// <summary>Where the money goes, at most 60 characters; with the salary where nothing is said.</summary>
    [Id(2)] public string Account { get; init; } = "";

    /// <summary>When it was paid out; null before.</summary>
    [Id(3)] public DateOnly? PaidOn { get; init; }

    /// <summary>What of it went back in money.</summary>
    [Id(4)] public Money Repaid { get; init; } = Money.Zero(Currency.Cny);

    /// <summary>The claims that settle it.</summary>
    [Id(5)] public ImmutableArray<Holding> Claims { get; init; } = [];

    /// <summary>What no claim has settled or is about to.</summary>
    [JsonIgnore]
    public Money Open => Claims.Where(claim => claim.Stands).Aggregate(Amount - Repaid, (left, claim) => left - claim.Hold.Amount);

    /// <summary>A claim was paid with a part of it: what is left is to be given back, or settled by the next claim.</summary>
    [JsonIgnore]
    public bool AsksRepayment => PaidOn is not null && !Open.IsZero && Claims.Any(claim => claim.Hold.State == HoldState.Spent);

    [JsonIgnore]
    public LoanStage Stage => PaidOn is null ? LoanStage.Approved
        : Open.IsZero && Claims.All(claim => claim.Hold.State is HoldState.Spent or HoldState.Released) ? LoanStage.Settled
        : Open == Amount ? LoanStage.Paid : LoanStage.PartlySettled;
}

/// <summary>How far an approved loan is. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("loan-stage")]
public enum LoanStage
{
    Approved = 0,
    Paid = 1,
    PartlySettled = 2,
    Settled = 3,
}
