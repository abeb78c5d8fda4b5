using System.Collections.Immutable;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Hosting;

namespace OpsSupport.Kernel.Cluster;

/// <summary>What a cluster owes its people while it is upgraded: every silo ends once, in order, and nobody's work is refused.</summary>
[Collection(nameof(WholeMachine))]
public sealed class UpgradedClusterTests(FreshDatabases databases)
{
    private const int Silos = 3;

    // With five stacks at most 10 forms a second, so that all are replaced before the last form is sent.
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(500);

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

    [Fact]
    [Trait("AT", "32.3")]
    public async Task Every_form_is_taken_once_while_the_portal_and_every_silo_are_replaced()
    {
        await using var database = await databases.NewEmptyAsync(DatabaseKind.PostgreSql);
        await using var cluster = new RunningCluster();
        await cluster.StartAsync(database.Where);
        await Task.WhenAll(cluster.JoinAsync(), cluster.OpenPortalAsync());
        using var client = new PortalClient(cluster.Portal.Address);
        var sender = new FormSender(client);
        await client.SendAsync("/setup", Hosting.A.Setup);
        await sender.SendAsync(CompanyForms.Masters(), CompanyForms.Pace);

        ImmutableArray<ImmutableArray<FilledForm>> stacks = [.. CompanyForms.Contracts(), CompanyForms.Days()];
        var work = Task.WhenAll(stacks.Select(stack => sender.SendAsync(stack, Pace)));
        await Task.WhenAll(ReplaceSilosAsync(cluster), ReplacePortalAsync(cluster, sender)).WaitAsync(LongestRun);

        // A form that was refused, or answered by anything but success, ends the work with a fault.
        await work.WaitAsync(LongestRun);
        var sent = stacks.SelectMany(stack => stack.Select(form => (form.Operation, 1L)));
        Assert.NotEqual(0, sender.Unanswered);
        Assert.Equal(sent.Order(), (await BusyCompany.AuditedAsync(database.Database)).Where(one => sent.Any(form => form.Operation == one.Operation)).Order());
    }

    private static async Task ReplaceSilosAsync(RunningCluster cluster)
    {
        await cluster.ReplaceOldestAsync();
        await cluster.ReplaceOldestAsync();
    }

    private static async Task ReplacePortalAsync(RunningCluster cluster, FormSender sender)
    {
        await cluster.ReplacePortalAsync();
        sender.GoOn();
    }
}
