using OpsSupport.Features.TimeReports;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Cluster;

/// <summary>What a cluster owes its people when one of its silos dies under load.</summary>
[Collection(nameof(WholeMachine))]
public sealed class KilledSiloTests(KilledSiloRun run) : IClassFixture<KilledSiloRun>
{
    private static readonly TimeSpan LongestOutage = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Every_answered_command_is_there_exactly_once()
    {
        var audited = await run.AuditedAsync();

        Assert.Equal(BusyCompany.Commands, run.Sender.Acknowledgements.Count);
        Assert.Equal(
            run.Sender.Acknowledgements.Select(answered => (answered.Operation, 1L)).Order(),
            audited.Order());
    }

    [Fact]
    public async Task Every_report_says_what_its_owner_was_told()
    {
        foreach (var reporter in run.Company.Reporters)
        {
            var reports = await Task.WhenAll(BusyCompany.Months.Select(month => run.Company.ReportOf(reporter, month).GetAsync(reporter)));

            var lines = reports.SelectMany(report => report.Value!.Lines).ToList();
            Assert.Equal(BusyCompany.Days * 2, lines.Count);
            Assert.All(lines, line => Assert.Equal((TimeLineStatus.Approved, BusyCompany.HalfDay), (line.Status, line.Entry.Hours)));
        }
    }

    [Fact]
    public void Calls_fail_for_a_while_and_then_no_more()
    {
        Assert.NotEmpty(run.Sender.Faults);
        Assert.True(run.LongestFault < LongestOutage, $"Calls failed until {run.LongestFault} after the kill.");
    }

    [Fact]
    [Trait("AT", "I-01")]
    public Task Live_figures_are_what_the_ledger_sums_to() => run.Cluster.Grains.AgreedAsync(run.Company.Scopes);

    [Fact]
    [Trait("AT", "05.12")]
    [Trait("AT", "I-05")]
    public async Task A_package_whose_silo_died_is_still_the_sum_of_its_members()
    {
        var whole = (await run.Cluster.Grains.AgreedAsync([FigureScope.Of(run.Company.Package)]))[0];
        var parts = await run.Cluster.Grains.AgreedAsync(run.Company.Members.Select(FigureScope.Of));

        Assert.Equal(
            parts.Aggregate(Money.Cny(0), (sum, part) => sum + part.Total(FigureKind.ContractSigned)),
            whole.Total(FigureKind.ContractSigned));
        // Each half day costs half of 1,000.00.
        Assert.Equal(Money.Cny(500m) * (run.Company.Reporters.Length * BusyCompany.Days), whole.Total(FigureKind.LabourCost));
        Assert.NotEqual(run.Killed, (await run.Cluster.HolderOfAsync(run.PackageFigures)).Port);
    }

    [Fact]
    public async Task Nothing_is_owed_any_more()
    {
        var effects = run.Cluster.Grains.GetGrain<Effects.IEffectsGrain>(0);

        await Until.HoldsAsync(() => effects.ListAsync(SystemActor.No, new(0, 1)), owed => owed.Value!.Count == 0);
    }

    [Fact]
    public Task The_portal_is_ready_again() => run.Cluster.Portal.ReadyAsync();
}
