using System.Globalization;
using Npgsql;
using OpsSupport.Benchmark.Load;
using OpsSupport.Benchmark.Plain;
using OpsSupport.Kernel.Processes;

namespace OpsSupport.Benchmark.Targets;

/// <summary>The plain program in one of its forms.</summary>
internal sealed class PlainTarget : ITarget
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(60);

    private readonly ChildProcess _program;
    private readonly NpgsqlDataSource _database;
    private readonly Workload _workload;

    private PlainTarget(string name, Uri address, Workload workload, ChildProcess program, NpgsqlDataSource database) =>
        (Name, Address, _workload, _program, _database) = (name, address, workload, program, database);

    public string Name { get; }

    public Uri Address { get; }

    public IReadOnlyList<int> Processes => [_program.Id];

    /// <param name="database">An empty database; it gets the plain program's tables.</param>
    public static async Task<PlainTarget> StartAsync(PlainForm form, string database, Workload workload)
    {
        await PlainSchema.CreateAsync(database, workload.Population);
        var port = FreePort.Find();
        var program = ChildProcess.Start(
            "dotnet", [typeof(PlainTarget).Assembly.Location, PlainProgram.Command, form.ToString(), port.ToString(CultureInfo.InvariantCulture), database]);
        await program.WaitForLineAsync(PlainProgram.Ready, StartPatience);

        return new(PlainProgram.NameOf(form), new($"http://127.0.0.1:{port}"), workload, program, NpgsqlDataSource.Create(database));
    }

    public byte[] RequestFor(long number)
    {
        var report = _workload.Report(number);
        return HttpConnection.Post(Address, PlainProgram.Path,
            $$"""{"operation":"{{report.Operation}}","employee":"{{PlainSchema.EmployeeNo(report.Employee)}}","project":"{{PlainSchema.ProjectNo(report.Project)}}","day":"2026-03-02","quarters":{{report.Quarters}}}""");
    }

    public void CheckAnswer(long number, int status, ReadOnlySpan<byte> body)
    {
        var report = _workload.Report(number);
        Span<byte> cost = stackalloc byte[32];
        System.Text.Unicode.Utf8.TryWrite(cost, CultureInfo.InvariantCulture, $"\"cost\":{PlainSchema.RateOf(report.Employee) * report.Quarters}", out var length);

        if (status != 201 || body.IndexOf(cost[..length]) < 0)
        {
            throw new InvalidOperationException($"{Name} answered {status} {System.Text.Encoding.UTF8.GetString(body)} to {report}.");
        }
    }

    public async Task CheckStoredAsync(long acknowledged)
    {
        await using var check = _database.CreateCommand(PlainSchema.Faults);
        check.Parameters.Add(new() { Value = acknowledged });

        if (await check.ExecuteScalarAsync() is string fault)
        {
            throw new InvalidOperationException($"{Name}: {fault}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        await _program.StopAsync();
        await _program.DisposeAsync();
    }
}
