namespace OpsSupport.Benchmark.Measures;

/// <summary>One measurement: of one target, under one load, in one pass.</summary>
/// <param name="ProgramCpu">Processor time of the program's processes for an operation, in milliseconds.</param>
/// <param name="DatabaseCpu">The same of PostgreSQL's processes.</param>
internal sealed record Measurement(
    string Target, string Workload, int Clients, int Pass, double PerSecond, double Median, double P95, double P99, double ProgramCpu, double DatabaseCpu)
{
    /// <summary>Runs the load and accounts for what it cost.</summary>
    public static async Task<Measurement> TakeAsync(Course course, int clients, int pass, BenchmarkOptions options)
    {
        await course.Loop.RunAsync(clients, options.WarmUp, options.MostOperations);

        var (program, database) = course.Cpu();
        var load = await course.Loop.RunAsync(clients, options.LongestMeasure, options.MostOperations);
        var (programAfter, databaseAfter) = course.Cpu();

        return new(
            course.Target.Name, course.Workload, clients, pass, load.PerSecond, load.Median, load.P95, load.P99,
            (programAfter - program) / load.Operations, (databaseAfter - database) / load.Operations);
    }

    /// <summary>What is said while a run goes on.</summary>
    public string ToLine() =>
        $"pass {Pass + 1}, {Workload}, {Clients} clients, {Target}: {PerSecond:N0}/s, p50 {Median:N2} ms, p99 {P99:N1} ms, CPU {ProgramCpu:N3} + {DatabaseCpu:N3} ms";
}
