using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Ledger;

public sealed class FigureStatementTests
{
    [Fact]
    [Trait("AT", "X-03")]
    public void Without_a_budget_there_is_no_figure_and_no_rate_of_it() =>
        Assert.Equal((null, null), (Of((FigureKind.LabourCost, 100m)).Budget, Of((FigureKind.LabourCost, 100m)).BudgetUsed.Value));

    [Fact]
    public void What_is_spent_of_a_budget_is_a_rate()
    {
        var statement = Of((FigureKind.LabourCost, 100m), (FigureKind.Budget, 400m));

        Assert.Equal((Money.Cny(400m), 0.25m), (statement.Budget, statement.BudgetUsed.Value));
    }

    [Fact]
    public void Whoever_may_not_see_cost_learns_nothing_of_the_budget() =>
        Assert.Null(FigureStatement.Of([(FigureKind.Budget, Money.Cny(400m))], costHidden: true).Single().Budget);

    private static FigureStatement Of(params (FigureKind Kind, decimal Amount)[] sums) =>
        FigureStatement.Of(sums.Select(sum => (sum.Kind, Money.Cny(sum.Amount))), costHidden: false).Single();
}
