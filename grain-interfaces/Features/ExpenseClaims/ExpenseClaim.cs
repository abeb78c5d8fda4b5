using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OpsSupport.Features.EInvoices;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.ExpenseClaims;

/// <summary>Money that an employee spent for the company and wants back (报销单).</summary>
[GenerateSerializer, Immutable, Alias("expense-claim")]
public sealed record ExpenseClaim
{
    /// <summary>How many lines one claim may have.</summary>
    public const int MostLines = 200;

    private const int LargestNo = 9_999;

    [Id(0)] public ClaimKind Kind { get; init; }

    /// <summary>What it was for; at most 200 characters.</summary>
    [Id(1)] public required string Purpose { get; init; }

    /// <summary>1 to <see cref="MostLines"/> lines.</summary>
    [Id(2)] public ImmutableArray<ClaimLine> Lines { get; init; } = [];

    /// <summary>Advances that it settles, instead of being paid.</summary>
    [Id(3)] public ImmutableArray<LoanUse> Loans { get; init; } = [];

    /// <summary>Where the money goes, at most 60 characters; with the salary where nothing is said.</summary>
    [Id(4)] public string Account { get; init; } = "";

    [Id(5)] public ClaimStage Stage { get; init; }

    /// <summary>The number of the voided claim that this one replaces.</summary>
    [Id(6)] public string Corrects { get; init; } = "";

    /// <summary>The number of the trip it is about, whose allowance is paid once this is approved; empty where it is about none.</summary>
    [Id(7)] public string Trip { get; init; } = "";

    /// <summary>The companies of ours that its invoices are made out to: one at most, else it is no claim.</summary>
    [JsonIgnore]
    public IEnumerable<OwnCompany> Companies => Lines.Select(line => line.Invoice?.Company).OfType<OwnCompany>().DistinctBy(company => company.TaxId);

    /// <summary>What was claimed, whatever finance made of it (invariant I-21: never less than <see cref="Total"/>).</summary>
    [JsonIgnore]
    public Money Claimed => Sum(Lines.Select(line => line.Claimed));

    [JsonIgnore]
    public Money Total => Sum(Lines.Select(line => line.Gross));

    /// <summary>The tax that the company gets back.</summary>
    [JsonIgnore]
    public Money Deducted => Sum(Lines.Select(line => line.Deductible));

    /// <summary>What the advances settle of it.</summary>
    [JsonIgnore]
    public Money Settled => Sum(Loans.Select(loan => loan.Amount));

    /// <summary>What is left to pay (invariant I-21).</summary>
    [JsonIgnore]
    public Money Payable => Total - Settled;

    /// <summary>The lines with a number each: those that have one keep it, others get the next.</summary>
    public static ImmutableArray<ClaimLine> Numbered(ImmutableArray<ClaimLine> lines)
    {
        var taken = new HashSet<int>();
        // Numbers come back with forms: whatever could not be ours is drawn anew.
        ImmutableArray<bool> known = [.. lines.Select(line => line.No is > 0 and <= LargestNo && taken.Add(line.No))];
        var last = taken.DefaultIfEmpty(0).Max();
        return [.. lines.Select((line, index) => known[index] ? line : line with { No = ++last })];
    }

    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero(Currency.Cny), (sum, amount) => sum + amount);
}

/// <summary>What sort of claim it is: each is approved by others. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("claim-kind")]
public enum ClaimKind
{
    General = 0,
    Travel = 1,
}

/// <summary>How far an approved claim is. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("claim-stage")]
public enum ClaimStage
{
    /// <summary>Its paper is still on the way.</summary>
    Approved = 0,

    /// <summary>Finance has the printed claim with its receipts.</summary>
    PaperReceived = 1,

    /// <summary>It is on a payment list.</summary>
    Exported = 2,

    Paid = 3,
}

/// <summary>A part of an employee's loan that a claim settles.</summary>
/// <param name="Loan">The loan's key.</param>
/// <param name="Number">The loan's number.</param>
[GenerateSerializer, Immutable, Alias("loan-use")]
public sealed record LoanUse(string Loan, [property: LineIdentity] string Number, Money Amount);
