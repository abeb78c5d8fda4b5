using OpsSupport.Benchmark.Load;

namespace OpsSupport.Benchmark.Measures;

/// <summary>One measurement: of one target, under one load, in one pass.</summary>
/// <param name="ProgramCpu">Processor time of the program's processes for an operation, in milliseconds.</param>
/// <param name="DatabaseCpu">The same of PostgreSQL's processes.</param>
internal sealed record Measurement(
    string Target, string Workload, string Load, int Pass, double PerSecond, double Median, double P95, double P99, double ProgramCpu, double DatabaseCpu)
{
    /// <summary>Runs the load and accounts for what it cost.</summary>
    public static async Task<Measurement> TakeAsync(Course course, ILoad load, int pass, BenchmarkOptions options)
    {
        await load.RunAsync(course.Target, course.Numbers, options.WarmUp, options.MostOperations);

        var (program, database) = course.Cpu();
        var seen = await load.RunAsync(course.Target, course.Numbers, options.LongestMeasure, options.MostOperations);
        var (programAfter, databaseAfter) = course.Cpu();

        return new(
            course.Target.Name, course.Workload, load.Title, pass, seen.PerSecond, seen.Median, seen.P95, seen.P99,
            (programAfter - program) / seen.Operations, (databaseAfter - database) / seen.Operations);
    }

    /// <summary>What is said while a run goes on.</summary>
    public string ToLine() =>
        $"pass {Pass + 1}, {Workload}, {Load}, {Target}: {PerSecond:N0}/s, p50 {Median:N2} ms, p99 {P99:N1} ms, CPU {ProgramCpu:N3} + {DatabaseCpu:N3} ms";
}
