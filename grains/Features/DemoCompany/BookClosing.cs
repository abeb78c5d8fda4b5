using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.DemoCompany;

/// <summary>Closes the months that are long over, as finance would have.</summary>
internal sealed class BookClosing(IGrainFactory grains)
{
    /// <summary>How many months before today's stay open.</summary>
    public const int OpenMonths = 3;

    private const string PeriodsKey = "periods";

    /// <summary>Closes what is open of the months from the first entry on, up to <paramref name="end"/> (excluded).</summary>
    public async Task CloseBeforeAsync(Period end, CompanyPlan plan)
    {
        var periods = grains.GetGrain<IAccountingPeriodsGrain>(PeriodsKey);
        for (var month = FirstOf(plan); month < end; month = month.Plus(1))
        {
            // A month that is closed already is refused, which is as well.
            await periods.CloseAsync(Intent.New(SystemActor.No, atVersion: 0), month);
        }
    }

    private static Period FirstOf(CompanyPlan plan) =>
        Period.Of(plan.Statements.SelectMany(statement => statement.Body.Lines).Min(line => line.On));
}
