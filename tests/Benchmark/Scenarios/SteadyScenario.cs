using OpsSupport.Benchmark.Load;
using OpsSupport.Benchmark.Measures;
using OpsSupport.Benchmark.Own;
using OpsSupport.Benchmark.Plain;
using OpsSupport.Benchmark.Reports;
using OpsSupport.Benchmark.Targets;
using OpsSupport.Kernel.Processes;

namespace OpsSupport.Benchmark.Scenarios;

/// <summary>The end of a working day: a company of 1,900 reports within half an hour, and one ten times its size. How long people wait should not tell which.</summary>
internal sealed class SteadyScenario : IScenario
{
    private const int Longer = 6;

    private static readonly TimeSpan HalfAnHour = TimeSpan.FromMinutes(30);

    private static readonly ILoad[] Loads = [new Arrivals(1_900, HalfAnHour), new Arrivals(19_000, HalfAnHour)];

    public string Name => "steady";

    public async Task<BenchmarkReport> RunAsync(BenchmarkOptions options)
    {
        // One request a second needs its time to say anything.
        options = options with { LongestMeasure = options.LongestMeasure * Longer };
        var (machine, workload) = (Machine.Here(TimeProvider.System), Workload.Spread(options.Population));
        await using var postgres = await PrivatePostgres.StartAsync("shared_buffers=512MB", "max_wal_size=4GB");
        var measurements = await new Comparison($"reports {workload.Name}", Loads, postgres, options).RunAsync(
        [
            ("one_statement", async database => await PlainTarget.StartAsync(PlainForm.OneStatement, database, workload)),
            ("own_reported", async database => await OwnTarget.StartAsync(OwnProgram.Reported, database, workload)),
        ]);

        return new(Name, machine, await postgres.VersionAsync(), options, measurements);
    }
}
