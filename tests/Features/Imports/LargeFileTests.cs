using System.Globalization;
using System.Text;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Imports;

[Collection(nameof(WholeMachine))]
public sealed class LargeFileTests(RunningSystem system)
{
    private const int Rows = 100_000;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_hundred_thousand_rows_are_taken_over_within_a_minute(DatabaseKind database)
    {
        var grains = await system.GrainsOnAsync(database);
        var company = await TestCompany.FoundAsync(grains);
        var text = new StringBuilder("Kind,Day,Amount,Unit,Reference\n");
        for (var row = 0; row < Rows; row++)
        {
            text.Append(CultureInfo.InvariantCulture, $"ExternalCost,2026-02-01,1.01,{company.Unit}-{row % 20},{row}\n");
        }

        var began = TimeProvider.System.GetTimestamp();
        var batch = await new ImportClient(grains).ImportAsync(A.Figures, A.Text(text.ToString()), "large.csv", new(SkipBad: false, company.Unit));
        var took = TimeProvider.System.GetElapsedTime(began);

        Assert.Equal((ImportStep.Done, Rows, 20), (batch.Step, batch.Progress.Made, batch.Progress.Units));
        var sum = await grains.GetGrain<ILedgerGrain>(0).SumAsync(SystemActor.No, FigureScope.Of(company.Unit));
        Assert.Equal(Money.Cny(Rows * 1.01m), sum.Value!.Total(FigureKind.ExternalCost));
        Assert.True(took < Limit, $"It took {took}.");
    }
}
