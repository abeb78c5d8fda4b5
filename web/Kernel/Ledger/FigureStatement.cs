using System.Collections.Immutable;
using OpsSupport.Kernel.Display;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Ledger;

/// <summary>
/// What the figures of a scope say in one currency. The one place where figures become margins, rates and what is left, so
/// that every page says the same (formulas of section 7 of the domain page). What the reader may not see is null.
/// </summary>
/// <param name="CostHidden">The reader has no right to cost: nothing here says anything of it.</param>
public sealed record FigureStatement(Currency Currency, ImmutableDictionary<FigureKind, Money> Totals, bool CostHidden)
{
    public Money ContractAmount => Of(FigureKind.ContractSigned);

    public Money Estimated => Of(FigureKind.ContractEstimated);

    public Money Invoiced => Of(FigureKind.SalesInvoice);

    public Money Collected => Of(FigureKind.Collection);

    public Money Output => Of(FigureKind.OutputValue);

    public Money Revenue => Of(FigureKind.RevenueConfirmed);

    /// <summary>Signed and not invoiced yet.</summary>
    public Money NotInvoiced => ContractAmount - Invoiced;

    /// <summary>Invoiced, neither received nor given up (formula Q-10).</summary>
    public Money Receivable => Balance > None ? Balance : None;

    /// <summary>Received beyond what was invoiced.</summary>
    public Money Advance => Balance < None ? -Balance : None;

    /// <summary>Collected of what was signed, both gross (formula Q-09).</summary>
    public Ratio CollectionRate => Ratio.Of(Collected, ContractAmount);

    /// <summary>What was planned; without a plan there is none, which is not a plan of nothing.</summary>
    public Money? Budget => CostHidden || Of(FigureKind.Budget).IsZero ? null : Of(FigureKind.Budget);

    /// <summary>Total cost (formula Q-02).</summary>
    public Money? Cost => CostHidden ? null : FigureKinds.Costs.Aggregate(None, (sum, kind) => sum + Of(kind));

    public Ratio BudgetUsed => Budget is null ? default : Ratio.Of(Cost!, Budget);

    /// <summary>What the work done is worth beyond its cost (formula Q-03).</summary>
    public Money? OutputMargin => Cost is null ? null : Output - Cost;

    public Ratio OutputMarginRate => OutputMargin is null ? default : Ratio.Of(OutputMargin, Output);

    /// <summary>What was recognised beyond its cost (formula Q-04).</summary>
    public Money? RevenueMargin => Cost is null ? null : Revenue - Cost;

    public Ratio RevenueMarginRate => RevenueMargin is null ? default : Ratio.Of(RevenueMargin, Revenue);

    private Money None => Money.Zero(Currency);

    private Money Balance => Invoiced - Collected - Of(FigureKind.WriteOff);

    /// <summary>One statement per currency that occurs, the company's own first; at least one.</summary>
    public static ImmutableArray<FigureStatement> Of(LiveFigures figures) => Of(figures.Sums.Select(sum => (sum.Kind, sum.Amount)), figures.CostHidden);

    public static ImmutableArray<FigureStatement> Of(IEnumerable<(FigureKind Kind, Money Amount)> sums, bool costHidden)
    {
        var statements = sums.GroupBy(sum => sum.Amount.Currency).OrderBy(sum => sum.Key == Currency.Cny ? "" : sum.Key.Code, StringComparer.Ordinal)
            .Select(currency => new FigureStatement(currency.Key, Totalled(currency), costHidden)).ToImmutableArray();
        return statements.IsEmpty ? [new(Currency.Cny, [], costHidden)] : statements;
    }

    public Money Of(FigureKind kind) => Totals.GetValueOrDefault(kind, None);

    /// <summary>Confirmed revenue of what was signed, both net (formula Q-07).</summary>
    public Ratio RecognitionRate(Money contractNet) => Ratio.Of(Revenue, contractNet);

    /// <summary>The kinds of cost that occur with their shares of the whole, which sum to 100.00 %.</summary>
    public ImmutableArray<CostPart> Composition()
    {
        var kinds = CostHidden ? [] : FigureKinds.Costs.Where(kind => !Of(kind).IsZero).ToArray();
        return [.. kinds.Zip(Shares.Of(kinds.Select(kind => Of(kind).Amount)), (kind, share) => new CostPart(kind, Of(kind), share))];
    }

    private static ImmutableDictionary<FigureKind, Money> Totalled(IGrouping<Currency, (FigureKind Kind, Money Amount)> sums) => sums
        .GroupBy(sum => sum.Kind, sum => sum.Amount)
        .ToImmutableDictionary(kind => kind.Key, kind => kind.Aggregate((total, amount) => total + amount));
}

/// <summary>One kind of cost and its share of all cost.</summary>
public sealed record CostPart(FigureKind Kind, Money Amount, Ratio Share);
