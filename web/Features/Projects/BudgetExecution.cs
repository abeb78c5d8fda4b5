using System.Collections.Immutable;
using OpsSupport.Kernel.Display;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Projects;

/// <summary>What was planned to be spent on a kind of cost and what was.</summary>
/// <param name="Kind">Null for the budget that is not divided: it is there for every kind without one of its own.</param>
public sealed record BudgetExecution(FigureKind? Kind, Money Planned, Money Spent)
{
    public Money Left => Planned - Spent;

    public Ratio Used => Ratio.Of(Spent, Planned);

    /// <summary>The planned kinds, then every other kind that something was spent on; nothing without a budget.</summary>
    public static ImmutableArray<BudgetExecution> Of(ProjectPanorama project, FigureStatement statement)
    {
        var none = Money.Zero(statement.Currency);
        var planned = project.Budget.Where(line => line.Amount.Currency == statement.Currency).ToLookup(line => line.Cost, line => line.Amount);
        var divided = FigureKinds.Costs.Where(kind => planned.Contains(kind)).ToArray();
        var rest = FigureKinds.Costs.Except(divided).ToArray();
        return planned.Count == 0 ? [] :
        [
            .. divided.Select(kind => new BudgetExecution(kind, Sum(planned[kind]), statement.Of(kind))),
            .. planned.Contains(null) ? [new BudgetExecution(null, Sum(planned[null]), Sum(rest.Select(statement.Of)))]
                : rest.Where(kind => !statement.Of(kind).IsZero).Select(kind => new BudgetExecution(kind, none, statement.Of(kind))),
        ];

        Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(none, (sum, amount) => sum + amount);
    }
}
