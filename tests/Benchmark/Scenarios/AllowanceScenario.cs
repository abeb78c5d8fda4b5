using System.Globalization;
using OpsSupport.Benchmark.Load;
using OpsSupport.Benchmark.Measures;
using OpsSupport.Benchmark.Reports;
using OpsSupport.Benchmark.Targets;
using OpsSupport.Kernel.Processes;

namespace OpsSupport.Benchmark.Scenarios;

/// <summary>Travel allowances of a month: of a department of 200 with 120 trips of 31 days, and of 3,000 people at once.</summary>
internal sealed class AllowanceScenario : IScenario
{
    private const int FullPopulation = 1_000;
    private const int SmokePart = 10;
    private const int MostRuns = 20;
    private const int MostLargeRuns = 2;

    private static readonly ILoad[] Loads = [new ClosedLoop(1)];

    public string Name => "allowance";

    public async Task<BenchmarkReport> RunAsync(BenchmarkOptions options)
    {
        var machine = Machine.Here(TimeProvider.System);
        await using var postgres = await PrivatePostgres.StartAsync("shared_buffers=512MB", "max_wal_size=4GB");
        var part = options.Population.Employees < FullPopulation ? SmokePart : 1;
        var measurements = new List<Measurement>();
        foreach (var (runs, most) in new[]
        {
            (new AllowanceRuns(Units: 6, PeopleOfUnit: 200 / part, TripsOfUnit: 120 / part), MostRuns),
            (new AllowanceRuns(Units: 1, PeopleOfUnit: 3_000 / part, TripsOfUnit: 1_800 / part), MostLargeRuns),
        })
        {
            // A plain run of thousands takes its time: a few are enough.
            var bounded = options with { MostOperations = Math.Min(options.MostOperations, most) };
            measurements.AddRange(await new Comparison(TitleOf(runs), Loads, postgres, bounded).RunAsync(
            [
                ("plain", async database => await PlainAllowancesTarget.StartAsync(database, runs)),
                ("own", async database => await OwnAllowancesTarget.StartAsync(database, runs)),
            ]));
        }

        return new(Name, machine, await postgres.VersionAsync(), options, measurements);
    }

    private static string TitleOf(AllowanceRuns runs) => string.Create(
        CultureInfo.InvariantCulture, $"a month for {runs.PeopleOfUnit:N0} people with {runs.TripsOfUnit:N0} trips of {AllowanceRuns.DaysOfMonth} days");
}
