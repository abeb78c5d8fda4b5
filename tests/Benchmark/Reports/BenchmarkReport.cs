using OpsSupport.Benchmark.Measures;

namespace OpsSupport.Benchmark.Reports;

/// <summary>Everything one run of a scenario found out, and under which circumstances.</summary>
internal sealed record BenchmarkReport(string Scenario, Machine Machine, string Database, BenchmarkOptions Options, IReadOnlyList<Measurement> Measurements)
{
    /// <summary>The medians over the passes, in the order in which the first pass met them.</summary>
    public IEnumerable<Measurement> Medians =>
        from measurement in Measurements
        group measurement by (measurement.Workload, measurement.Load, measurement.Target) into same
        select same.First() with
        {
            PerSecond = Median(same.Select(each => each.PerSecond)),
            Median = Median(same.Select(each => each.Median)),
            P95 = Median(same.Select(each => each.P95)),
            P99 = Median(same.Select(each => each.P99)),
            ProgramCpu = Median(same.Select(each => each.ProgramCpu)),
            DatabaseCpu = Median(same.Select(each => each.DatabaseCpu)),
        };

    private static double Median(IEnumerable<double> values)
    {
        double[] ordered = [.. values.Order()];

        return (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2;
    }
}
