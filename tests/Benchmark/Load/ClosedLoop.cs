using System.Diagnostics;
using OpsSupport.Benchmark.Targets;

namespace OpsSupport.Benchmark.Load;

/// <summary>
/// A number of clients, each with a connection of its own, each sending its next request when the last one was answered. It
/// ends after a time or a count, whichever comes first; every answer is checked.
/// </summary>
internal sealed class ClosedLoop(ITarget target)
{
    private long _next;

    /// <summary>How many requests were answered so far, whether they were measured or not.</summary>
    public long Acknowledged => _next;

    public async Task<LoadResult> RunAsync(int clients, TimeSpan longest, int most)
    {
        var first = _next;
        var connections = await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => HttpConnection.OpenAsync(target.Address)));
        var watch = Stopwatch.StartNew();

        var latencies = await Task.WhenAll(connections.Select(connection => Task.Run(() => SendAsync(connection, watch, longest, first + most))));

        var elapsed = watch.Elapsed;
        Array.ForEach(connections, connection => connection.Dispose());

        return LoadResult.Of(elapsed, latencies);
    }

    private async Task<List<double>> SendAsync(HttpConnection connection, Stopwatch watch, TimeSpan longest, long end)
    {
        var latencies = new List<double>(capacity: 10_000);
        while (watch.Elapsed < longest && TakeNumber(end) is { } number)
        {
            var request = target.RequestFor(number);

            var sent = Stopwatch.GetTimestamp();
            var (status, body) = await connection.AskAsync(request);
            latencies.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);

            target.CheckAnswer(number, status, body.Span);
        }

        return latencies;
    }

    // Numbers are handed out without gaps, so what was acknowledged is exactly what was handed out.
    private long? TakeNumber(long end)
    {
        while (true)
        {
            var number = Interlocked.Read(ref _next);
            if (number >= end)
            {
                return null;
            }

            if (Interlocked.CompareExchange(ref _next, number + 1, number) == number)
            {
                return number;
            }
        }
    }
}
