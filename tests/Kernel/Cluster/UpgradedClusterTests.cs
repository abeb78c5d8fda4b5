using OpsSupport.Kernel.Databases;

namespace OpsSupport.Kernel.Cluster;

/// <summary>What a cluster owes its people while it is upgraded: every silo ends once, in order, and nobody's work is refused.</summary>
[Collection(nameof(WholeMachine))]
public sealed class UpgradedClusterTests(FreshDatabases databases)
{
    private const int Silos = 3;

    // Of a loaded machine. A calm one needs a third.
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(4);

    [Fact]
    [Trait("AT", "32.3")]
    public async Task No_submission_fails_while_every_silo_is_replaced()
    {
        await using var database = await databases.NewEmptyAsync(DatabaseKind.PostgreSql);
        await using var cluster = new RunningCluster();
        await cluster.StartAsync(database.Where);
        var company = await BusyCompany.FoundAsync(cluster.Grains);
        await Task.WhenAll(Enumerable.Range(1, Silos - 1).Select(_ => cluster.JoinAsync()));
        var sender = new CommandSender(TimeProvider.System);

        var work = company.WorkAsync(sender);
        for (var silo = 0; silo < Silos; silo++)
        {
            await cluster.ReplaceOldestAsync().WaitAsync(LongestRun);
        }

        // A command that was refused or never answered ends the work with a fault.
        await work.WaitAsync(LongestRun);
        TestContext.Current.TestOutputHelper?.WriteLine($"{sender.Acknowledgements.Count} commands were answered, {sender.Faults.Count} calls were made again.");
        Assert.Equal(BusyCompany.Commands, sender.Acknowledgements.Count);
        Assert.Equal(sender.Acknowledgements.Select(answered => (answered.Operation, 1L)).Order(), (await BusyCompany.AuditedAsync(database.Database)).Order());
    }
}
