using OpsSupport.Features.Contracts;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.DemoCompany;

/// <summary>Contracts that cover what was done under them.</summary>
internal static class ContractPlan
{
    public const decimal TaxRate = 0.06m;

    private const decimal LeastNet = 300_000m;

    /// <param name="output">What was done so far, net, in fen.</param>
    public static Coded<Contract> Of(Earner earner, long output, History history, RandomStream draw)
    {
        var project = earner.Project;
        var isRunning = project.To >= history.Now;
        var net = Math.Max(output / 100m * (isRunning ? draw.Between(1.15m, 1.9m) : draw.Between(1m, 1.05m)), LeastNet);
        // A signed contract comes late now and then; the estimated one stands in for it.
        var isEstimated = project.From > history.Now.Plus(-5) && draw.Chance(35);
        return new(earner.Contract.Value, new()
        {
            Name = $"{project.Name}合同",
            Kind = isEstimated ? ContractKind.Estimated : ContractKind.Sales,
            Customer = project.Customer!,
            SignedOn = project.From.FirstDay.AddDays(draw.Between(0, 20)),
            TaxRate = TaxRate,
            Parts = [new(project.No, Money.Cny(decimal.Ceiling(net * (1 + TaxRate) / 1000) * 1000))],
            Salesperson = project.Salesperson,
            Direction = project.Direction,
            ValidTo = project.To.LastDay,
        });
    }
}
