using System.Globalization;
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
    private const int ReportsOfHugeProject = 50_000;

    private static readonly ILoad[] Loads = [new ClosedLoop(1), new ClosedLoop(32)];

    public string Name => "pages";

    public async Task<BenchmarkReport> RunAsync(BenchmarkOptions options)
    {
        var machine = Machine.Here(TimeProvider.System);
        await using var postgres = await PrivatePostgres.StartAsync("shared_buffers=512MB", "max_wal_size=4GB");
        var measurements = new List<Measurement>();
        foreach (var pages in Enum.GetValues<PagesOf>())
        {
            var past = pages == PagesOf.HugeProject
                ? new PagesPast(Workload.Hot(options.Population with { Projects = 1 }), Math.Min(ReportsOfHugeProject, options.MostOperations))
                : new PagesPast(Workload.Spread(options.Population), ReportsPerProject);
            measurements.AddRange(await new Comparison(TitleOf(pages, past), Loads, postgres, options).RunAsync(
            [
                ("plain", async database => await PlainPagesTarget.StartAsync(pages, database, past)),
                ("own", async database => await PortalTarget.StartAsync(pages, database, past)),
            ]));
        }

        return new(Name, machine, await postgres.VersionAsync(), options, measurements);
    }

    private static string TitleOf(PagesOf pages, PagesPast past) => pages switch
    {
        PagesOf.Panorama => "panorama of one project after the other",
        PagesOf.Board => "board of a department",
        PagesOf.HugeProject => string.Create(CultureInfo.InvariantCulture, $"panorama of a project with {past.ReportsPerProject:N0} postings"),
        _ => throw new ArgumentOutOfRangeException(nameof(pages), pages, null),
    };
}
