using System.Diagnostics;
using OpsSupport.Benchmark.Targets;

namespace OpsSupport.Benchmark.Load;

/// <summary>A number of clients, each with a connection of its own, each sending its next request when the last one was answered.</summary>
internal sealed class ClosedLoop(int clients) : ILoad
{
    public string Title => clients == 1 ? "1 client" : $"{clients} clients";

    public async Task<LoadResult> RunAsync(ITarget target, Numbers numbers, TimeSpan longest, int most)
    {
        var end = numbers.Taken + most;
        var connections = await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => HttpConnection.OpenAsync(target.Address)));
        var watch = Stopwatch.StartNew();

        var latencies = await Task.WhenAll(connections.Select(connection => Task.Run(async () =>
        {
            var each = new List<double>(capacity: 10_000);
            while (watch.Elapsed < longest && numbers.Take(end) is { } number)
            {
                each.Add(await connection.MeasureAsync(target, number));
            }

            return each;
        })));

        var elapsed = watch.Elapsed;
        Array.ForEach(connections, connection => connection.Dispose());

        return LoadResult.Of(elapsed, latencies);
    }
}
