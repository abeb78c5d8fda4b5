namespace OpsSupport.Benchmark.Load;

/// <summary>What one measurement saw from the clients' side.</summary>
/// <param name="Median">In milliseconds, as the other two.</param>
internal sealed record LoadResult(long Operations, TimeSpan Elapsed, double Median, double P95, double P99)
{
    public double PerSecond => Operations / Elapsed.TotalSeconds;

    public static LoadResult Of(TimeSpan elapsed, IEnumerable<List<double>> latencies)
    {
        double[] all = [.. latencies.SelectMany(each => each).Order()];

        return new(all.Length, elapsed, At(all, 0.50), At(all, 0.95), At(all, 0.99));
    }

    private static double At(double[] ordered, double share) => ordered is [] ? 0 : ordered[Math.Min(ordered.Length - 1, (int)(ordered.Length * share))];
}
