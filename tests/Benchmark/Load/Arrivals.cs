using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using OpsSupport.Benchmark.Targets;

namespace OpsSupport.Benchmark.Load;

/// <summary>Requests that come at their times, whether those before are answered or not: so many within a time, evenly.</summary>
internal sealed class Arrivals(int count, TimeSpan within) : ILoad
{
    public string Title => within < TimeSpan.FromMinutes(1)
        ? string.Create(CultureInfo.InvariantCulture, $"{count:N0} in {within.TotalSeconds:0} s")
        : string.Create(CultureInfo.InvariantCulture, $"{count:N0} in {within.TotalMinutes:0} minutes");

    public async Task<LoadResult> RunAsync(ITarget target, Numbers numbers, TimeSpan longest, int most)
    {
        var (end, idle, sent) = (numbers.Taken + most, new ConcurrentBag<HttpConnection>(), new List<Task<double>>());
        var watch = Stopwatch.StartNew();
        while (sent.Count * within / count is var due && due < longest && numbers.Take(end) is { } number)
        {
            if (due > watch.Elapsed)
            {
                await Task.Delay(due - watch.Elapsed);
            }

            sent.Add(SendAsync(target, number, idle));
        }

        var latencies = await Task.WhenAll(sent);
        var elapsed = watch.Elapsed;
        foreach (var connection in idle)
        {
            connection.Dispose();
        }

        return LoadResult.Of(elapsed, [[.. latencies]]);
    }

    private static async Task<double> SendAsync(ITarget target, long number, ConcurrentBag<HttpConnection> idle)
    {
        var connection = idle.TryTake(out var open) ? open : await HttpConnection.OpenAsync(target.Address);
        var latency = await connection.MeasureAsync(target, number);
        idle.Add(connection);

        return latency;
    }
}
