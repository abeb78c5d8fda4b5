using OpsSupport.Kernel.Display;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Projects;

public sealed class PanoramaFiguresTests
{
    private static readonly ProjectNo No = new("M");

    [Fact]
    [Trait("AT", "33.1")]
    public void Cost_is_composed_of_shares_that_sum_to_the_whole()
    {
        var statement = Statement(
            (FigureKind.LabourCost, 200_000m), (FigureKind.ExpenseCost, 60_000m), (FigureKind.AllowanceCost, 10_000m), (FigureKind.ExternalCost, 150_000m));

        Assert.Equal(Money.Cny(420_000m), statement.Cost);
        Assert.Equal([0.4762m, 0.1429m, 0.0238m, 0.3571m], statement.Composition().Select(part => part.Share.Value!.Value));
        Assert.Equal(1m, statement.Composition().Sum(part => part.Share.Value));
    }

    [Fact]
    [Trait("AT", "33.3")]
    public void The_contract_chain_says_what_is_left_to_invoice_and_to_receive()
    {
        var statement = Statement((FigureKind.ContractSigned, 1_060_000m), (FigureKind.SalesInvoice, 800_000m), (FigureKind.Collection, 530_000m));

        Assert.Equal(
            [Money.Cny(1_060_000m), Money.Cny(800_000m), Money.Cny(530_000m), Money.Cny(260_000m), Money.Cny(270_000m)],
            [statement.ContractAmount, statement.Invoiced, statement.Collected, statement.NotInvoiced, statement.Receivable]);
    }

    [Fact]
    [Trait("AT", "05.1")]
    public void A_package_earns_the_output_of_its_members_less_its_own_and_their_cost()
    {
        var statement = Package();

        Assert.Equal(Money.Cny(300_000m), statement.Cost);
        Assert.Equal(Money.Cny(200_000m), statement.OutputMargin);
        Assert.Equal(new Ratio(0.4m), statement.OutputMarginRate);
    }

    [Fact]
    [Trait("AT", "05.2")]
    [Trait("AT", "X-02")]
    public void Recognition_is_measured_on_the_net_and_collection_on_the_gross_of_the_contracts()
    {
        var statement = Package();

        Assert.Equal("30.00", Percent(statement.RecognitionRate(Money.Cny(943_396.23m))));
        Assert.Equal("25.00", Percent(statement.CollectionRate));
    }

    [Fact]
    [Trait("AT", "X-03")]
    public void Nothing_to_divide_by_gives_no_rate()
    {
        var statement = Statement((FigureKind.Collection, 100m), (FigureKind.LabourCost, 100m));

        Assert.All(
            [statement.CollectionRate, statement.OutputMarginRate, statement.RevenueMarginRate, statement.BudgetUsed, statement.RecognitionRate(Money.Cny(0m))],
            rate => Assert.Null(rate.Value));
    }

    [Fact]
    public void What_was_received_beyond_the_invoices_is_an_advance_and_no_negative_receivable()
    {
        var statement = Statement((FigureKind.SalesInvoice, 100m), (FigureKind.Collection, 130m));

        Assert.Equal(Money.Cny(0m), statement.Receivable);
        Assert.Equal(Money.Cny(30m), statement.Advance);
    }

    [Fact]
    [Trait("AT", "33.8")]
    public void Without_the_right_to_cost_there_is_no_figure_that_tells_of_it()
    {
        var statement = FigureStatement.Of(Live(costHidden: true, (FigureKind.OutputValue, 100m))).Single();

        Assert.All([statement.Cost, statement.Budget, statement.OutputMargin, statement.RevenueMargin], Assert.Null);
        Assert.Empty(statement.Composition());
    }

    [Fact]
    public void Currencies_are_kept_apart()
    {
        var figures = Live(costHidden: false, (FigureKind.ExternalCost, 100m));
        var pounds = Money.Of(7m, Currency.Of("GBP"));

        var statements = FigureStatement.Of(figures with { Sums = figures.Sums.Add(Sum(FigureKind.ExternalCost, pounds)) });

        Assert.Equal([Money.Cny(100m), pounds], statements.Select(statement => statement.Cost!));
    }

    [Fact]
    public void Of_equal_remainders_the_largest_part_takes_what_is_left() =>
        Assert.Equal([0.5m, 0.1333m, 0.0333m, 0.3334m], Shares.Of(150_000m, 40_000m, 10_000m, 100_000m).Select(share => share.Value!.Value));

    [Fact]
    public void Shares_of_a_negative_part_are_none() =>
        Assert.All(Shares.Of(100m, -1m), share => Assert.Null(share.Value));

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(2, 3, 7)]
    [InlineData(999_999, 1, 0)]
    public void Shares_sum_to_the_whole_whatever_the_parts(int one, int two, int three) =>
        Assert.Equal(1m, Shares.Of(one, two, three).Sum(share => share.Value));

    private static FigureStatement Package() => Statement(
        (FigureKind.ContractSigned, 1_000_000m), (FigureKind.OutputValue, 500_000m), (FigureKind.SalesInvoice, 300_000m),
        (FigureKind.RevenueConfirmed, 283_018.87m), (FigureKind.Collection, 250_000m), (FigureKind.ExternalCost, 100_000m),
        (FigureKind.LabourCost, 150_000m), (FigureKind.ExpenseCost, 40_000m), (FigureKind.AllowanceCost, 10_000m));

    private static FigureStatement Statement(params (FigureKind Kind, decimal Amount)[] sums) => FigureStatement.Of(Live(costHidden: false, sums)).Single();

    private static LiveFigures Live(bool costHidden, params (FigureKind Kind, decimal Amount)[] sums) => new()
    {
        Scope = FigureScope.Of(No),
        Sequence = 1,
        AsOf = DateTimeOffset.UnixEpoch,
        Sums = [.. sums.Select(sum => Sum(sum.Kind, Money.Cny(sum.Amount)))],
        CostHidden = costHidden,
    };

    private static FigureSum Sum(FigureKind kind, Money amount) => new(kind, new(2026, 3), amount, Hours.None, 1);

    private static string Percent(Ratio ratio) => (ratio.Value!.Value * 100).ToString("F2", System.Globalization.CultureInfo.InvariantCulture);
}
