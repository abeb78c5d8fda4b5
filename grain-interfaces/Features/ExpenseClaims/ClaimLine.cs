using System.Text.Json.Serialization;
using OpsSupport.Features.EInvoices;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.ExpenseClaims;

/// <summary>One expense: what was bought, for which project or unit, and the invoice that proves it.</summary>
[GenerateSerializer, Immutable, Alias("claim-line")]
public sealed record ClaimLine
{
    /// <summary>The day the money was spent.</summary>
    [Id(0)] public required DateOnly On { get; init; }

    [Id(1)] public ExpenseType Type { get; init; }

    /// <summary>The project that bears it; the unit does where null.</summary>
    [Id(2)] public ProjectNo? Project { get; init; }

    /// <summary>The unit that bears it; the claimant's own where nobody says otherwise.</summary>
    [Id(3)] public UnitCode? Unit { get; init; }

    /// <summary>What is claimed, with tax; from a cut on, what finance accepts of it.</summary>
    [Id(4)] public required Money Gross { get; init; }

    /// <summary>At most 200 characters; says why where there is no invoice or an old one.</summary>
    [Id(5)] public string Remark { get; init; } = "";

    /// <summary>The invoice; null where there is none.</summary>
    [Id(6)] public InvoiceKey? InvoiceKey { get; init; }

    /// <summary>What stood on it when the claim was last saved.</summary>
    [Id(7)] public InvoiceFacts? Invoice { get; init; }

    /// <summary>The line's part of the invoice's deductible tax.</summary>
    [Id(8)] public Money Deductible { get; init; } = Money.Zero(Currency.Cny);

    /// <summary>What the line is called in its claim, also when others come and go; 0 until it is saved.</summary>
    [Id(9)] public int No { get; init; }

    /// <summary>What finance did not accept; null where it accepts all or has not looked yet.</summary>
    [Id(10)] public LineCut? Cut { get; init; }

    /// <summary>What it costs the company.</summary>
    [JsonIgnore]
    public Money Net => Gross - Deductible;

    /// <summary>What its claimant asked for, whatever finance made of it.</summary>
    [JsonIgnore]
    public Money Claimed => Cut?.Claimed ?? Gross;
}

/// <summary>What was bought. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("expense-type")]
public enum ExpenseType
{
    Other = 0,
    Train = 1,
    Flight = 2,
    Hotel = 3,
    LocalTransport = 4,
    Toll = 5,
    Meals = 6,
    Allowance = 7,
    Office = 8,
    Communication = 9,
    Entertainment = 10,
    Courier = 11,
    Training = 12,
}
