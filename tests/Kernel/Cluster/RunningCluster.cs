using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpsSupport.Kernel.Processes;

namespace OpsSupport.Kernel.Cluster;

/// <summary>
/// The product as a company runs it: silos and a portal, each a process of its own, on one PostgreSQL database. The tests call
/// its grains as the portal does.
/// </summary>
internal sealed class RunningCluster : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentQueue<SiloProcess> _silos = [];
    private string _database = "";
    private IHost? _client;
    private ProcessStart? _opened;
    private RunningProcess? _portal;

    public IGrainFactory Grains => _client!.Services.GetRequiredService<IGrainFactory>();

    public RunningProcess Portal => _portal ?? throw new InvalidOperationException("The portal has not been opened.");

    /// <summary>One silo on an empty database, which the product's own command fills with tables.</summary>
    public async Task StartAsync(string database)
    {
        _database = database;
        await using (var migration = RunningProcess.Start((ProcessStart.Silo() with { Arguments = ["migrate"] }).On(database)))
        {
            Assert.Equal(0, await migration.EndedAsync());
        }

        await JoinAsync();
        _client = await ConnectAsync(database);
    }

    /// <summary>Another silo joins. Several may at once.</summary>
    public async Task JoinAsync() => _silos.Enqueue(await SiloProcess.StartAsync(_database));

    /// <summary>The silo that has been there longest is asked to end, as an upgrade asks it, and another takes its place.</summary>
    public async Task ReplaceOldestAsync()
    {
        if (!_silos.TryDequeue(out var oldest))
        {
            throw new InvalidOperationException("There is no silo to replace.");
        }

        await using var process = oldest.Process;
        process.AskToEnd();
        await process.EndedAsync();
        await JoinAsync();
    }

    public async Task OpenPortalAsync()
    {
        _opened ??= ProcessStart.Web("--data", _folder.Path).On(_database);
        _portal = await RunningProcess.Start(_opened).ReadyAsync();
    }

    /// <summary>The portal is asked to end, as an upgrade asks it, and another opens at the same address.</summary>
    public async Task ReplacePortalAsync()
    {
        await using (var old = Portal)
        {
            old.AskToEnd();
            await old.EndedAsync();
        }

        await OpenPortalAsync();
    }

    /// <summary>The silo that holds a grain in its memory.</summary>
    public async Task<SiloProcess> HolderOfAsync(IAddressable grain)
    {
        var address = await Grains.GetGrain<IManagementGrain>(0).GetActivationAddress(grain);
        return _silos.Single(silo => silo.Port == address?.Endpoint.Port);
    }

    public async ValueTask DisposeAsync()
    {
        // The callers first: none of them has to miss a silo.
        if (_client is not null)
        {
            await _client.StopAsync();
            _client.Dispose();
        }

        foreach (var process in _silos.Select(silo => silo.Process).Prepend(_portal).OfType<RunningProcess>())
        {
            await process.DisposeAsync();
        }

        _folder.Dispose();
    }

    private static async Task<IHost> ConnectAsync(string database)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection([new("ConnectionStrings:OpsSupport", database)]);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddClusterClient(SiloSettings.From(builder.Configuration));
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }
}
