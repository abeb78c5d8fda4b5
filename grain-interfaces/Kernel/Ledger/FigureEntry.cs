using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Ledger;

/// <summary>
/// One line of the figure ledger: what a document line did to the company's figures. Never changed, never deleted; a
/// correction is another line. Every number on every page is a sum of these (rule X-05).
/// </summary>
[GenerateSerializer, Immutable, Alias("figure-entry")]
public sealed record FigureEntry
{
    /// <summary>Follows from its source (document, line, kind, sequence), so the same posting can never exist twice (invariant I-02).</summary>
    [Id(0)] public required string Id { get; init; }

    [Id(1)] public required FigureKind Kind { get; init; }

    /// <summary>The day it belongs to in business terms; the dimensions below are as they were on it (rule X-07).</summary>
    [Id(2)] public required DateOnly BusinessDate { get; init; }

    /// <summary>The accounting period it is booked in: open when posted (invariant I-03).</summary>
    [Id(3)] public required Period Period { get; init; }

    /// <summary>The primary amount of the kind; see <see cref="FigureKind"/> for gross or net.</summary>
    [Id(4)] public required Money Amount { get; init; }

    [Id(5)] public ProjectNo? Project { get; init; }

    /// <summary>The package the project was a member of on the business date.</summary>
    [Id(6)] public ProjectNo? Package { get; init; }

    [Id(7)] public ContractNo? Contract { get; init; }

    [Id(8)] public CustomerCode? Customer { get; init; }

    [Id(9)] public DirectionCode? Direction { get; init; }

    [Id(10)] public EmployeeNo? Salesperson { get; init; }

    /// <summary>Whose work or expense it is.</summary>
    [Id(11)] public EmployeeNo? Employee { get; init; }

    /// <summary>The employee's own unit that day; the shares carry the project's.</summary>
    [Id(12)] public UnitCode? EmployeeUnit { get; init; }

    [Id(13)] public string? Supplier { get; init; }

    [Id(14)] public Hours? Quantity { get; init; }

    [Id(15)] public string Text { get; init; } = "";

    /// <summary>The document that made it.</summary>
    [Id(16)] public required DocumentRef Source { get; init; }

    [Id(17)] public required int SourceLine { get; init; }

    /// <summary>The entry this one takes back, with the same amount negated (invariant I-04).</summary>
    [Id(18)] public string? Reverses { get; init; }

    /// <summary>The closed period that this entry corrects from an open one (rule X-04).</summary>
    [Id(19)] public Period? Adjusts { get; init; }

    /// <summary>How the amount is divided over units; sums to it exactly (invariant I-08).</summary>
    [Id(20)] public required ImmutableArray<FigureShare> Shares { get; init; }

    /// <summary>The exact negation, under an id of its own.</summary>
    public FigureEntry Reversed(DateOnly on, Period period) => this with
    {
        Id = $"{Id}/reversal",
        Reverses = Id,
        Amount = -Amount,
        Quantity = Quantity is null ? null : -Quantity,
        BusinessDate = on,
        Period = period,
        Adjusts = period == Period ? null : Period,
        Shares = [.. Shares.Select(share => share with { Amount = -share.Amount })],
    };
}

/// <summary>A unit's part of an entry.</summary>
/// <param name="UnitPath">The codes from the top of the tree down to the unit on the business date, each followed by a slash: <c>CO/S1/D01/</c>.</param>
[GenerateSerializer, Immutable, Alias("figure-share")]
public sealed record FigureShare(UnitCode Unit, string UnitPath, Money Amount);
