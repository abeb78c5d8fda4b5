using System.Globalization;
using OpsSupport.Benchmark.Load;
using OpsSupport.Benchmark.Measures;
using OpsSupport.Benchmark.Reports;
using OpsSupport.Benchmark.Targets;
using OpsSupport.Kernel.Processes;

namespace OpsSupport.Benchmark.Scenarios;

/// <summary>200 heads decide at once, each on other documents: every second, which is faster than anybody reads, and without ever stopping; and a head opens an inbox of 10 and of 10,000.</summary>
internal sealed class ApprovalsScenario : IScenario
{
    private const int FullPopulation = 1_000;
    private const int SmokePart = 50;
    private const int Heads = 200;
    private const int MostDecisions = 2_000;
    private const int FullInbox = 10_000;
    private const int ShortInbox = 10;

    private static readonly ILoad[] Decisions = [new ClosedLoop(1), new Arrivals(Heads, TimeSpan.FromSeconds(1)), new ClosedLoop(Heads)];
    private static readonly ILoad[] Reading = [new ClosedLoop(1), new ClosedLoop(32)];

    public string Name => "approvals";

    public async Task<BenchmarkReport> RunAsync(BenchmarkOptions options)
    {
        var machine = Machine.Here(TimeProvider.System);
        await using var postgres = await PrivatePostgres.StartAsync("shared_buffers=512MB", "max_wal_size=4GB");
        var part = options.Population.Employees < FullPopulation ? SmokePart : 1;
        // A document is decided on once, so as many have to wait as warm-ups and measurements may take.
        var bounded = options with { MostOperations = MostDecisions / part, WarmUp = TimeSpan.FromSeconds(Math.Min(1, options.WarmUp.TotalSeconds)) };
        var waiting = new WaitingDocuments(Heads, bounded.MostOperations * 2 * Decisions.Length * options.Passes);
        var measurements = await new Comparison("a decision of one of 200 heads", Decisions, postgres, bounded).RunAsync(
        [
            ("decisions", async database => await OwnDecisionsTarget.StartAsync(database, waiting)),
        ]);
        measurements.AddRange(await new Comparison("a head's inbox", Reading, postgres, options).RunAsync(
            new[] { ShortInbox, FullInbox / part }.Select<int, (string, Func<string, Task<ITarget>>)>(count => (
                string.Create(CultureInfo.InvariantCulture, $"inbox {count}"),
                async database => await InboxTarget.StartAsync(database, new(Units: 1, count))))));

        return new(Name, machine, await postgres.VersionAsync(), options, measurements);
    }
}
