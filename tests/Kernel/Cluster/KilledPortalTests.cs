using OpsSupport.Features.TimeReports;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Storage.Rows;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Cluster;

/// <summary>What the embedded portal owes its people when it is killed while they work.</summary>
[Collection(nameof(WholeMachine))]
public sealed class KilledPortalTests(KilledPortalRun run) : IClassFixture<KilledPortalRun>
{
    [Fact]
    [Trait("AT", "X-06")]
    public async Task Every_answered_form_is_there_exactly_once()
    {
        var audited = (await run.AuditedAsync()).ToDictionary(one => one.Operation, one => one.Count);

        Assert.NotEqual(0, run.Sender.Unanswered);
        Assert.All(run.Sender.Answered, form => Assert.Equal(1, audited.GetValueOrDefault(form.Operation)));
    }

    [Fact]
    [Trait("AT", "I-01")]
    public async Task Live_figures_are_what_the_ledger_sums_to()
    {
        var sums = await new LedgerStore(run.Left).SumsAsync(FigureScope.Of(new ProjectNo(CompanyForms.Project)), below: long.MaxValue);

        Assert.Equal(run.Shown, Assert.Single(sums).Amount);
    }

    [Fact]
    public async Task Every_reported_day_is_there_once()
    {
        var days = await run.Left.ReadAsync(connection => connection
            .Query($"SELECT day, quantity FROM document_line WHERE kind = '{TimeReportKind.Name}' ORDER BY day")
            .ListAsync(static (ref row) => (row.Day(), Hours.FromHundredths(row.Large()))));

        Assert.Equal(CompanyForms.Days().Select((_, index) => (CompanyForms.FirstDay.AddDays(index), CompanyForms.ADay)), days);
    }
}
