using OpsSupport.Benchmark.Load;
using OpsSupport.Benchmark.Measures;
using OpsSupport.Benchmark.Reports;
using OpsSupport.Benchmark.Targets;
using OpsSupport.Kernel.Processes;

namespace OpsSupport.Benchmark.Scenarios;

/// <summary>Nobody of 200 departments with 100 people each has reported: one round of reminders after the other.</summary>
internal sealed class RemindersScenario : IScenario
{
    private const int Units = 200;
    private const int PeopleOfUnit = 100;

    private static readonly ILoad[] Loads = [new ClosedLoop(1)];

    public string Name => "reminders";

    public async Task<BenchmarkReport> RunAsync(BenchmarkOptions options)
    {
        var machine = Machine.Here(TimeProvider.System);
        var population = new Population(Projects: 1, Units * PeopleOfUnit, Units);
        await using var postgres = await PrivatePostgres.StartAsync("shared_buffers=512MB", "max_wal_size=4GB");
        var measurements = await new Comparison($"a round for {Units} departments of {PeopleOfUnit} people", Loads, postgres, options).RunAsync(
        [
            ("plain", async database => await PlainRoundsTarget.StartAsync(database, population)),
            ("own", async database => await OwnRoundsTarget.StartAsync(database, population)),
        ]);

        return new(Name, machine, await postgres.VersionAsync(), options, measurements);
    }
}
