using System.Globalization;
using System.Security.Cryptography;
using OpsSupport.Benchmark.Load;
using OpsSupport.Benchmark.Own;
using OpsSupport.Kernel.Processes;

namespace OpsSupport.Benchmark.Targets;

/// <summary>Our own system as a cluster runs it: a silo, and a process that calls it, beside the same PostgreSQL.</summary>
internal sealed class OwnCluster : IAsyncDisposable
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromMinutes(5);

    private readonly Dictionary<string, string> _settings;
    private readonly List<ChildProcess> _processes = [];

    private OwnCluster(string database) => _settings = new()
    {
        ["CONNECTIONSTRINGS__OPSSUPPORT"] = database,
        ["OPSSUPPORT__SILOPORT"] = Text(FreePort.Find()),
        ["OPSSUPPORT__GATEWAYPORT"] = Text(FreePort.Find()),
        ["URLS"] = UrlOf(FreePort.Find()),
        [OwnCompany.PasswordVariable] = Convert.ToHexString(RandomNumberGenerator.GetBytes(16)),
    };

    /// <summary>The silo, and whoever calls it, in the order of their start.</summary>
    public IReadOnlyList<int> Processes => [.. _processes.Select(process => process.Id)];

    /// <summary>What all of them said.</summary>
    public string Output => string.Join(Environment.NewLine, _processes.Select(process => process.Output));

    /// <summary>With which <see cref="OwnCompany.Lead"/> signs in.</summary>
    public string Password => _settings[OwnCompany.PasswordVariable];

    /// <summary>Where the process answers that calls grains for the load.</summary>
    public Uri Caller { get; private set; } = null!;

    /// <param name="database">An empty database; it gets our tables, and the people and projects of <paramref name="population"/>.</param>
    public static async Task<OwnCluster> StartAsync(string database, Population population)
    {
        var cluster = await MigrateAsync(database);
        await cluster.AddSiloWithCallerAsync(OwnProgram.Command, population.Projects, population.Employees);

        return cluster;
    }

    /// <summary>A silo, documents that wait for decisions, and a process that decides.</summary>
    public static async Task<OwnCluster> StartApprovalsAsync(string database, WaitingDocuments waiting)
    {
        var cluster = await MigrateAsync(database);
        await cluster.AddSiloWithCallerAsync(ApprovalsProgram.Command, waiting.Units, waiting.Count);

        return cluster;
    }

    /// <summary>A silo alone that sends reminders when it is told to.</summary>
    public static async Task<OwnCluster> StartRoundsAsync(string database, Population population)
    {
        var cluster = await MigrateAsync(database);
        await cluster.AddAsync(
            OwnProgram.Ready, typeof(OwnCluster).Assembly.Location, RoundsProgram.Command, Text(population.Employees), Text(population.Units));
        cluster.Caller = new(cluster._settings["URLS"]);

        return cluster;
    }

    /// <summary>A silo alone that calculates allowances when it is told to.</summary>
    public static async Task<OwnCluster> StartAllowancesAsync(string database, AllowanceRuns runs)
    {
        var cluster = await MigrateAsync(database);
        await cluster.AddAsync(
            OwnProgram.Ready, typeof(OwnCluster).Assembly.Location, AllowancesProgram.Command, Text(runs.Units), Text(runs.PeopleOfUnit), Text(runs.TripsOfUnit));
        cluster.Caller = new(cluster._settings["URLS"]);

        return cluster;
    }

    /// <summary>The portal beside them, as it is deployed.</summary>
    /// <returns>Its address.</returns>
    public async Task<Uri> OpenPortalAsync(string dataFolder)
    {
        var url = UrlOf(FreePort.Find());
        await AddAsync("is ready", BuiltBeside("OpsSupport.Web"), "--data", dataFolder, "--urls", url);

        return new(url);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes.AsEnumerable().Reverse())
        {
            await process.StopAsync();
            await process.DisposeAsync();
        }
    }

    private static async Task<OwnCluster> MigrateAsync(string database)
    {
        var cluster = new OwnCluster(database);
        await using var migration = ChildProcess.Start("dotnet", [typeof(SiloSettings).Assembly.Location, "migrate"], cluster._settings);
        await migration.WaitForLineAsync("Migrated", StartPatience);

        return cluster;
    }

    private async Task AddSiloWithCallerAsync(string command, params int[] sizes)
    {
        await AddAsync("is ready", typeof(SiloSettings).Assembly.Location, "serve");
        var port = FreePort.Find();
        await AddAsync(OwnProgram.Ready, [typeof(OwnCluster).Assembly.Location, command, Text(port), .. sizes.Select(Text)]);
        Caller = new(UrlOf(port));
    }

    private async Task AddAsync(string ready, params string[] arguments)
    {
        var process = ChildProcess.Start("dotnet", arguments, _settings);
        _processes.Add(process);
        await process.WaitForLineAsync(ready, StartPatience);
    }

    // The portal's output lies beside that of the benchmark, of the same configuration.
    private static string BuiltBeside(string program)
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(own.Parent!.Parent!.FullName, program, own.Name, $"{program}.dll");
    }

    private static string UrlOf(int port) => $"http://127.0.0.1:{Text(port)}";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
