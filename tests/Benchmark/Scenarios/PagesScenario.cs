using OpsSupport.Benchmark.Load;
using OpsSupport.Benchmark.Measures;
using OpsSupport.Benchmark.Reports;
using OpsSupport.Benchmark.Targets;
using OpsSupport.Kernel.Processes;

namespace OpsSupport.Benchmark.Scenarios;

/// <summary>Leaders look at projects and at their department, after every project was reported on a number of times.</summary>
internal sealed class PagesScenario : IScenario
{
    private const int ReportsPerProject = 20;

    private static readonly int[] Clients = [1, 32];

    public string Name => "pages";

    public async Task<BenchmarkReport> RunAsync(BenchmarkOptions options)
    {
        var machine = Machine.Here(TimeProvider.System);
        var past = new PagesPast(Workload.Spread(options.Population), ReportsPerProject);
        await using var postgres = await PrivatePostgres.StartAsync("shared_buffers=512MB", "max_wal_size=4GB");
        var measurements = new List<Measurement>();
        foreach (var pages in Enum.GetValues<PagesOf>())
        {
            measurements.AddRange(await new Comparison(TitleOf(pages), Clients, postgres, options).RunAsync(
            [
                ("plain", async database => await PlainPagesTarget.StartAsync(pages, database, past)),
                ("own", async database => await PortalTarget.StartAsync(pages, database, past)),
            ]));
        }

        return new(Name, machine, await postgres.VersionAsync(), options, measurements);
    }

    private static string TitleOf(PagesOf pages) => pages switch
    {
        PagesOf.Panorama => "panorama of one project after the other",
        PagesOf.Board => "board of a department",
        _ => throw new ArgumentOutOfRangeException(nameof(pages), pages, null),
    };
}
