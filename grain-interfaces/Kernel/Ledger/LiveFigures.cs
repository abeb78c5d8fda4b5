using System.Collections.Immutable;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Ledger;

/// <summary>The figures of one scope at one moment. What the reader has no right to see is absent.</summary>
[GenerateSerializer, Immutable, Alias("live-figures")]
public sealed record LiveFigures
{
    [Id(0)] public required FigureScope Scope { get; init; }

    /// <summary>Rises with every change the holder folds; a watcher that misses one asks again.</summary>
    [Id(1)] public required long Sequence { get; init; }

    /// <summary>Of which moment these figures are.</summary>
    [Id(2)] public required DateTimeOffset AsOf { get; init; }

    /// <summary>One sum per kind, currency and period.</summary>
    [Id(3)] public required ImmutableArray<FigureSum> Sums { get; init; }

    /// <summary>Whether cost is left out because the reader has no right to it.</summary>
    [Id(4)] public bool CostHidden { get; init; }

    /// <summary>The approved hours by month, oldest first. Hours are no cost: they are here also where their price is left out.</summary>
    [Id(5)] public ImmutableArray<PeriodHours> Worked { get; init; } = [];

    /// <summary>The currencies that occur, the company's own first.</summary>
    public IReadOnlyList<Currency> Currencies =>
        [.. Sums.Select(sum => sum.Amount.Currency).Append(Currency.Cny).Distinct().OrderBy(currency => currency == Currency.Cny ? "" : currency.Code)];

    /// <summary>The sum of one kind over all periods; zero where there is none.</summary>
    public Money Total(FigureKind kind, Currency? currency = null) => Sums
        .Where(sum => sum.Kind == kind && sum.Amount.Currency == (currency ?? Currency.Cny))
        .Aggregate(Money.Zero(currency ?? Currency.Cny), (total, sum) => total + sum.Amount);

    /// <summary>Total cost (formula Q-02).</summary>
    public Money TotalCost(Currency? currency = null) => FigureKinds.Costs
        .Aggregate(Money.Zero(currency ?? Currency.Cny), (total, kind) => total + Total(kind, currency));

    /// <summary>The hours behind a kind over all periods.</summary>
    public Hours Quantity(FigureKind kind) => Sums.Where(sum => sum.Kind == kind).Aggregate(Hours.None, (total, sum) => total + sum.Quantity);

    /// <summary>All approved hours.</summary>
    public Hours HoursWorked => Worked.Aggregate(Hours.None, (total, month) => total + month.Hours);
}

/// <summary>The sum of one kind in one currency and period.</summary>
/// <param name="Quantity">The sum of the entries' hours.</param>
/// <param name="Entries">How many entries it is the sum of.</param>
[GenerateSerializer, Immutable, Alias("figure-sum")]
public sealed record FigureSum(FigureKind Kind, Period Period, Money Amount, Hours Quantity, long Entries);
