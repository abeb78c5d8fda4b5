using OpsSupport.Benchmark.Load;
using OpsSupport.Benchmark.Measures;
using OpsSupport.Benchmark.Targets;
using OpsSupport.Kernel.Processes;

namespace OpsSupport.Benchmark.Scenarios;

/// <summary>
/// Measures programs beside each other: all are up at once, each on a database of its own, and every pass begins with another
/// one, so that what the machine does meanwhile meets all of them alike. The first is what the others are compared with.
/// </summary>
internal sealed class Comparison(string workload, ILoad[] loads, PrivatePostgres postgres, BenchmarkOptions options)
{
    /// <param name="starts">A name for the database of each program, and how the program is started on it.</param>
    public async Task<List<Measurement>> RunAsync(IEnumerable<(string Database, Func<string, Task<ITarget>> StartAsync)> starts)
    {
        var measurements = new List<Measurement>();
        var courses = new List<Course>();
        try
        {
            foreach (var (name, startAsync) in starts)
            {
                var database = await postgres.CreateDatabaseAsync($"{name} {workload}");
                courses.Add(new(await startAsync(database), workload, postgres.ProcessId));
            }

            for (var pass = 0; pass < options.Passes; pass++)
            {
                measurements.AddRange(await PassAsync(courses, pass));
            }

            foreach (var course in courses)
            {
                await course.Target.CheckStoredAsync(course.Numbers.Taken);
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

    private async Task<List<Measurement>> PassAsync(List<Course> courses, int pass)
    {
        var measurements = new List<Measurement>();
        foreach (var load in loads)
        {
            foreach (var course in courses.Skip(pass % courses.Count).Concat(courses.Take(pass % courses.Count)))
            {
                var measurement = await Measurement.TakeAsync(course, load, pass, options);
                Console.WriteLine(measurement.ToLine());
                measurements.Add(measurement);
            }
        }

        return measurements;
    }
}
