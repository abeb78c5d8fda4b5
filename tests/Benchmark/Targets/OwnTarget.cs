using System.Globalization;
using Npgsql;
using OpsSupport.Benchmark.Load;
using OpsSupport.Benchmark.Own;
using OpsSupport.Benchmark.Plain;
using OpsSupport.Kernel.Processes;

namespace OpsSupport.Benchmark.Targets;

/// <summary>Our own system as a cluster runs it: a silo, and a process that calls it, each beside the same PostgreSQL.</summary>
internal sealed class OwnTarget : ITarget
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromMinutes(2);

    private static readonly DateOnly FirstDay = new(2015, 1, 5);

    private readonly string _path;
    private readonly ChildProcess _silo;
    private readonly ChildProcess _caller;
    private readonly NpgsqlDataSource _database;

    private OwnTarget(string path, Uri address, ChildProcess silo, ChildProcess caller, NpgsqlDataSource database) =>
        (_path, Address, _silo, _caller, _database) = (path, address, silo, caller, database);

    public string Name => _path == OwnProgram.Reported ? "OpsSupport, report" : "OpsSupport, report and approval (two commands)";

    public Uri Address { get; }

    public IReadOnlyList<int> Processes => [_silo.Id, _caller.Id];

    /// <param name="path">Which of <see cref="OwnProgram"/>'s addresses is asked.</param>
    /// <param name="database">An empty database; it gets our tables.</param>
    public static async Task<OwnTarget> StartAsync(string path, string database, Population population)
    {
        var settings = SettingsFor(database);
        var program = typeof(SiloSettings).Assembly.Location;
        await using (var migration = ChildProcess.Start("dotnet", [program, "migrate"], settings))
        {
            await migration.WaitForLineAsync("Migrated", StartPatience);
        }

        var silo = ChildProcess.Start("dotnet", [program, "serve"], settings);
        await silo.WaitForLineAsync("is ready", StartPatience);
        var port = FreePort.Find();
        var caller = ChildProcess.Start(
            "dotnet", [typeof(OwnTarget).Assembly.Location, OwnProgram.Command, $"{port}", $"{population.Projects}", $"{population.Employees}"], settings);
        await caller.WaitForLineAsync(OwnProgram.Ready, StartPatience);

        return new(path, new($"http://127.0.0.1:{port}"), silo, caller, NpgsqlDataSource.Create(database));
    }

    public byte[] RequestFor(TimeReport report) => HttpConnection.Post(Address, _path,
        $$"""{"operation":"{{report.Operation}}","employee":"{{PlainSchema.EmployeeNo(report.Employee)}}","project":"{{PlainSchema.ProjectNo(report.Project)}}","day":"{{DayOf(report):yyyy-MM-dd}}","quarters":{{report.Quarters}}}""");

    public void CheckAnswer(TimeReport report, int status, ReadOnlySpan<byte> body)
    {
        Span<byte> expected = stackalloc byte[64];
        System.Text.Unicode.Utf8.TryWrite(expected, CultureInfo.InvariantCulture, $"\"quarters\":{report.Quarters}}}", out var length);

        if (status != 201 || body.IndexOf(expected[..length]) < 0)
        {
            throw new InvalidOperationException($"{Name} answered {status} {System.Text.Encoding.UTF8.GetString(body)} to {report}.{Environment.NewLine}{_caller.Output}{Environment.NewLine}{_silo.Output}");
        }
    }

    public async Task CheckStoredAsync(long acknowledged)
    {
        await using var check = _database.CreateCommand(OwnSchema.Faults);
        check.Parameters.Add(new() { Value = acknowledged });
        check.Parameters.Add(new() { Value = _path == OwnProgram.Approved });

        if (await check.ExecuteScalarAsync() is string fault)
        {
            throw new InvalidOperationException($"{Name}: {fault}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        foreach (var process in new[] { _caller, _silo })
        {
            await process.StopAsync();
            await process.DisposeAsync();
        }
    }

    // Everybody's reports go from day to day, so none replaces another.
    private static DateOnly DayOf(TimeReport report) => FirstDay.AddDays(report.Day);

    private static Dictionary<string, string> SettingsFor(string database) => new()
    {
        ["CONNECTIONSTRINGS__OPSSUPPORT"] = database,
        ["OPSSUPPORT__SILOPORT"] = FreePort.Find().ToString(CultureInfo.InvariantCulture),
        ["OPSSUPPORT__GATEWAYPORT"] = FreePort.Find().ToString(CultureInfo.InvariantCulture),
        ["URLS"] = $"http://127.0.0.1:{FreePort.Find()}",
    };
}
