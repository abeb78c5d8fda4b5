using OpsSupport.Benchmark.Load;
using OpsSupport.Benchmark.Measures;
using OpsSupport.Benchmark.Own;
using OpsSupport.Benchmark.Plain;
using OpsSupport.Benchmark.Reports;
using OpsSupport.Benchmark.Targets;
using OpsSupport.Kernel.Processes;

namespace OpsSupport.Benchmark.Scenarios;

/// <summary>People report their time: spread over many projects, and all on one.</summary>
internal sealed class TimeReportScenario : IScenario
{
    private static readonly ILoad[] Loads = [new ClosedLoop(1), new ClosedLoop(32), new ClosedLoop(256)];

    private static readonly Func<Population, Workload>[] Workloads = [Workload.Spread, Workload.Hot];

    public string Name => "time-report";

    public async Task<BenchmarkReport> RunAsync(BenchmarkOptions options)
    {
        var machine = Machine.Here(TimeProvider.System);
        await using var postgres = await PrivatePostgres.StartAsync("shared_buffers=512MB", "max_wal_size=4GB");
        var measurements = new List<Measurement>();
        foreach (var workload in Workloads.Select(of => of(options.Population)))
        {
            measurements.AddRange(await new Comparison(workload.Name, Loads, postgres, options).RunAsync(Programs(workload)));
        }

        return new(Name, machine, await postgres.VersionAsync(), options, measurements);
    }

    private static IEnumerable<(string Database, Func<string, Task<ITarget>> StartAsync)> Programs(Workload workload) =>
    [
        ("one_statement", async database => await PlainTarget.StartAsync(PlainForm.OneStatement, database, workload)),
        ("row_lock", async database => await PlainTarget.StartAsync(PlainForm.RowLock, database, workload)),
        ("own_reported", async database => await OwnTarget.StartAsync(OwnProgram.Reported, database, workload)),
        ("own_approved", async database => await OwnTarget.StartAsync(OwnProgram.Approved, database, workload)),
    ];
}
