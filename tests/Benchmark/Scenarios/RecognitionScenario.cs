using OpsSupport.Benchmark.Load;
using OpsSupport.Benchmark.Measures;
using OpsSupport.Benchmark.Reports;
using OpsSupport.Benchmark.Targets;
using OpsSupport.Kernel.Processes;

namespace OpsSupport.Benchmark.Scenarios;

/// <summary>E-invoices are read one after the other; and a leader looks at a board while nobody, and while twenty, hand in files.</summary>
internal sealed class RecognitionScenario : IScenario
{
    private const int FilesAtOnce = 20;
    private const int ReportsPerProject = 1;
    private const int MostFiles = 400;

    private static readonly ILoad[] Loads = [new ClosedLoop(1)];

    public string Name => "recognition";

    public async Task<BenchmarkReport> RunAsync(BenchmarkOptions options)
    {
        var machine = Machine.Here(TimeProvider.System);
        await using var postgres = await PrivatePostgres.StartAsync("shared_buffers=512MB", "max_wal_size=4GB");
        var past = new PagesPast(Workload.Spread(options.Population), ReportsPerProject);
        var measurements = new List<Measurement>();
        foreach (var (title, startAsync) in new (string, Func<string, Task<ITarget>>)[]
        {
            ($"one of {InvoiceFiles.Count} PDF, OFD and XML files after the other", async database => await RecognitionTarget.StartAsync(database)),
            ("board while nobody hands in files", async database => await PortalTarget.StartAsync(PagesOf.Board, database, past)),
            ($"board while {FilesAtOnce} files are read at once", async database => await BusyPortalTarget.StartAsync(PagesOf.Board, database, past, FilesAtOnce)),
        })
        {
            // One at a time: what hands in files would disturb the others.
            var bounded = options with { MostOperations = Math.Min(options.MostOperations, MostFiles) };
            measurements.AddRange(await new Comparison(title, Loads, postgres, bounded).RunAsync([("own", startAsync)]));
        }

        return new(Name, machine, await postgres.VersionAsync(), options, measurements);
    }
}
