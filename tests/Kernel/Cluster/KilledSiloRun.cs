using System.Collections.Immutable;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Ledger;

namespace OpsSupport.Kernel.Cluster;

/// <summary>
/// Three silos and a portal under load, of which the silo that holds the package's figures is killed (SIGKILL) in the middle.
/// Run once; the tests look at what is left.
/// </summary>
public sealed class KilledSiloRun(FreshDatabases databases) : IAsyncLifetime
{
    // Of a loaded machine. A calm one needs a third.
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(3);

    private readonly TimeProvider _time = TimeProvider.System;
    private FreshDatabase? _database;
    private long _killedAt;

    internal RunningCluster Cluster { get; } = new();

    internal BusyCompany Company { get; private set; } = null!; // Set before the first test.

    internal CommandSender Sender { get; } = new(TimeProvider.System);

    /// <summary>The port of the silo that was killed.</summary>
    internal int Killed { get; private set; }

    /// <summary>How long after the kill calls still failed.</summary>
    internal TimeSpan LongestFault => Sender.Faults.Select(fault => _time.GetElapsedTime(_killedAt, fault.At)).DefaultIfEmpty().Max();

    internal IFiguresGrain PackageFigures => Cluster.Grains.GetGrain<IFiguresGrain>(FigureScope.Of(Company.Package).Key);

    public async ValueTask InitializeAsync()
    {
        _database = await databases.NewEmptyAsync(DatabaseKind.PostgreSql);
        await Cluster.StartAsync(_database.Where);
        // One silo alone knows at once what it is told; the others read it all before they take calls.
        Company = await BusyCompany.FoundAsync(Cluster.Grains);
        await Task.WhenAll(Cluster.JoinAsync(), Cluster.JoinAsync(), Cluster.OpenPortalAsync());

        await PackageFigures.GetAsync(SystemActor.No);
        var work = Company.WorkAsync(Sender);
        await Until.TrueAsync(() => work.IsCompleted || Sender.Acknowledgements.Count > BusyCompany.Commands / 3, LongestRun);
        await KillHolderAsync();
        await work.WaitAsync(LongestRun);
    }

    /// <summary>How often each operation stands in the audit.</summary>
    internal Task<ImmutableArray<(Guid Operation, long Count)>> AuditedAsync() => BusyCompany.AuditedAsync(_database!.Database);

    public async ValueTask DisposeAsync()
    {
        await Cluster.DisposeAsync();
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    private async Task KillHolderAsync()
    {
        var holder = await Cluster.HolderOfAsync(PackageFigures);
        (Killed, _killedAt) = (holder.Port, _time.GetTimestamp());
        await holder.Process.KillAsync();
    }
}
