using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.DemoCompany;

/// <summary>The figures that the documentation works through, to the cent.</summary>
public sealed class WorkedExampleTests
{
    private static readonly DemoTotals Totals = DemoTotals.Of(DemoPlans.Ordinary);

    [Theory]
    [InlineData("PRJ-A", 500_000, 300_000, 200_000, 188_679.25, 150_000, 60_000)]
    [InlineData("PRJ-B", 300_000, 120_000, 100_000, 94_339.62, 100_000, 30_000)]
    [InlineData("PRJ-C", 200_000, 80_000, 0, 0, 0, 10_000)]
    [InlineData("PRJ-M", 1_000_000, 500_000, 300_000, 283_018.87, 250_000, 100_000)]
    public void AT_05_base_case_package_and_small_projects(
        string project, decimal contract, decimal output, decimal invoiced, decimal revenue, decimal collected, decimal purchased)
    {
        Assert.Equal(contract, Of(project, FigureKind.ContractSigned));
        Assert.Equal(output, Of(project, FigureKind.OutputValue));
        Assert.Equal(invoiced, Of(project, FigureKind.SalesInvoice));
        Assert.Equal(revenue, Of(project, FigureKind.RevenueConfirmed));
        Assert.Equal(collected, Of(project, FigureKind.Collection));
        Assert.Equal(purchased, Of(project, FigureKind.ExternalCost));
    }

    [Fact]
    public void AT_05_1_cost_of_the_package_is_three_hundred_thousand_and_its_margin_forty_percent()
    {
        Assert.Equal(150_000m, Of("PRJ-M", FigureKind.LabourCost));
        Assert.Equal(40_000m, Of("PRJ-M", FigureKind.ExpenseCost));
        Assert.Equal(10_000m, Of("PRJ-M", FigureKind.AllowanceCost));
        Assert.Equal(300_000m, CostOf("PRJ-M"));
        Assert.Equal(0.4m, (Of("PRJ-M", FigureKind.OutputValue) - CostOf("PRJ-M")) / Of("PRJ-M", FigureKind.OutputValue));
    }

    [Fact]
    public void AT_33_1_cost_of_the_controlled_project_and_its_composition()
    {
        Assert.Equal(420_000m, CostOf("PRJ-F08"));
        Assert.Equal(
            [47.62m, 14.29m, 2.38m, 35.71m],
            new[] { FigureKind.LabourCost, FigureKind.ExpenseCost, FigureKind.AllowanceCost, FigureKind.ExternalCost }
                .Select(kind => decimal.Round(Of("PRJ-F08", kind) / CostOf("PRJ-F08") * 100, 2)));
    }

    [Fact]
    public void AT_33_2_five_people_put_two_hundred_days_into_it()
    {
        var labour = DemoPlans.Ordinary.Statements.Where(statement => statement.Body.Project.Value == "PRJ-F08")
            .SelectMany(statement => statement.Body.Lines).Where(line => line.Kind == FigureKind.LabourCost).ToList();

        Assert.Equal(5, labour.Select(line => line.Employee).Distinct().Count());
        Assert.Equal(200, labour.Sum(line => line.Quantity!.Value) / 8);
    }

    [Fact]
    public void AT_33_3_chain_of_the_contract()
    {
        var (signed, invoiced, collected) = (
            Of("PRJ-F08", FigureKind.ContractSigned), Of("PRJ-F08", FigureKind.SalesInvoice), Of("PRJ-F08", FigureKind.Collection));

        Assert.Equal((1_060_000m, 800_000m, 530_000m), (signed, invoiced, collected));
        Assert.Equal((260_000m, 270_000m), (signed - invoiced, invoiced - collected));
    }

    [Fact]
    public void AT_08_1_revenue_and_output_of_the_controlled_project() =>
        Assert.Equal((300_000m, 500_000m), (Of("PRJ-F08", FigureKind.RevenueConfirmed), Of("PRJ-F08", FigureKind.OutputValue)));

    [Fact]
    public void F16_shared_contract_before_it_is_divided()
    {
        Assert.Equal(1_000_000m, Of("PRJ-F16", FigureKind.ContractSigned));
        Assert.Equal(500_000m, Of("PRJ-F16", FigureKind.OutputValue));
        Assert.Equal(333_333.33m, Of("PRJ-F16", FigureKind.SalesInvoice));
        Assert.Equal(283_018.87m, Of("PRJ-F16", FigureKind.RevenueConfirmed));
        Assert.Equal(250_000.01m, Of("PRJ-F16", FigureKind.Collection));
        Assert.Equal(25_000m, CostOf("PRJ-F16-B"));
    }

    [Fact]
    public void F24_F02_and_F20_estimates()
    {
        Assert.Equal((1_000_000m, 377_358.49m), (Of("PRJ-F24", FigureKind.ContractEstimated), Of("PRJ-F24", FigureKind.RevenueConfirmed)));
        Assert.Equal((480_000m, 0m), (Of("PRJ-F02", FigureKind.RevenueConfirmed), Of("PRJ-F02", FigureKind.RevenueEstimated)));
        Assert.Equal((550_000m, 200_000m), (Of("PRJ-F20", FigureKind.RevenueConfirmed), Of("PRJ-F20", FigureKind.RevenueEstimated)));
    }

    [Theory]
    [InlineData("PRJ-P1", 424_000, 380_000)]
    [InlineData("PRJ-P2", 318_000, 255_000)]
    [InlineData("PRJ-P3", 212_000, 150_000)]
    [InlineData("PRJ-P4", 106_000, 110_000)]
    [InlineData("PRJ-P5", 265_000, 225_000)]
    public void F13_subcontracted_projects(string project, decimal gross, decimal subcontract) =>
        Assert.Equal((gross, subcontract), (Of(project, FigureKind.ContractSigned), Of(project, FigureKind.ExternalCost)));

    [Fact]
    public void F11_salespersons() => Assert.Equal(
        [500_000m, 300_000m, 300_000m, 200_000m, 0m, -50_000m],
        Enumerable.Range(1, 6).Select(no => Of($"PRJ-S{no}", FigureKind.RevenueConfirmed)));

    private static decimal Of(string project, FigureKind kind) => Totals.Projects.GetValueOrDefault((kind, new ProjectNo(project))) / 100m;

    private static decimal CostOf(string project) => FigureKinds.Costs.Sum(kind => Of(project, kind));
}
