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
    private static readonly int[] Clients = [1, 32, 256];

    private static readonly Func<Population, Workload>[] Workloads = [Workload.Spread, Workload.Hot];

    /// <summary>How a program is started on a database of its own. The first is what the others are compared with.</summary>
    private static readonly (string Name, Func<string, Population, Task<ITarget>> StartAsync)[] Programs =
    [
        ("one_statement", async (database, population) => await PlainTarget.StartAsync(PlainForm.OneStatement, database, population)),
        ("row_lock", async (database, population) => await PlainTarget.StartAsync(PlainForm.RowLock, database, population)),
        ("own_reported", async (database, population) => await OwnTarget.StartAsync(OwnProgram.Reported, database, population)),
        ("own_approved", async (database, population) => await OwnTarget.StartAsync(OwnProgram.Approved, database, population)),
    ];

    public string Name => "time-report";

    public async Task<BenchmarkReport> RunAsync(BenchmarkOptions options)
    {
        var machine = Machine.Here(TimeProvider.System);
        await using var postgres = await PrivatePostgres.StartAsync("shared_buffers=512MB", "max_wal_size=4GB");
        var measurements = new List<Measurement>();
        foreach (var workload in Workloads)
        {
            measurements.AddRange(await MeasureAsync(workload(options.Population), postgres, options));
        }

        return new(Name, machine, await postgres.VersionAsync(), options, measurements);
    }

    private static async Task<List<Measurement>> MeasureAsync(Workload workload, PrivatePostgres postgres, BenchmarkOptions options)
    {
        var measurements = new List<Measurement>();
        var courses = new List<Course>();
        try
        {
            foreach (var (name, startAsync) in Programs)
            {
                var database = await postgres.CreateDatabaseAsync($"{name} {workload.Name}");
                courses.Add(new(await startAsync(database, workload.Population), workload, postgres.ProcessId));
            }

            for (var pass = 0; pass < options.Passes; pass++)
            {
                measurements.AddRange(await PassAsync(courses, pass, options));
            }

            foreach (var course in courses)
            {
                await course.Target.CheckStoredAsync(course.Loop.Acknowledged);
            }
        }
        finally
        {
            foreach (var course in courses)
            {
                await course.DisposeAsync();
            }
        }

        return measurements;
    }

    // Interleaved, and every pass begins with another program: what the machine does meanwhile meets all of them alike.
    private static async Task<List<Measurement>> PassAsync(List<Course> courses, int pass, BenchmarkOptions options)
    {
        var measurements = new List<Measurement>();
        foreach (var clients in Clients)
        {
            foreach (var course in courses.Skip(pass % courses.Count).Concat(courses.Take(pass % courses.Count)))
            {
                var measurement = await Measurement.TakeAsync(course, clients, pass, options);
                Console.WriteLine($"pass {pass + 1}, {measurement.Workload}, {clients} clients, {measurement.Target}: {measurement.PerSecond:N0}/s");
                measurements.Add(measurement);
            }
        }

        return measurements;
    }
}
