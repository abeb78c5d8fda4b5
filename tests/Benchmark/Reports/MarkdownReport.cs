using System.Globalization;
using System.Text;
using OpsSupport.Benchmark.Measures;

namespace OpsSupport.Benchmark.Reports;

/// <summary>A report as tables to be read, one for each workload and number of clients. The first row is what the others are compared with.</summary>
internal static class MarkdownReport
{
    public static string Write(BenchmarkReport report)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"Taken {report.Machine.TakenAt:yyyy-MM-dd HH:mm} UTC on {report.Machine.Cores} cores ({report.Machine.Processor}), {report.Machine.Memory}, {report.Machine.System}, {report.Machine.Runtime}, {report.Database}, load before {report.Machine.LoadBefore}.");
        text.AppendLine(CultureInfo.InvariantCulture, $"Program, database and clients share the cores. Medians of {report.Options.Passes} interleaved passes; a measurement ends after {report.Options.LongestMeasure.TotalSeconds:0} s or {report.Options.MostOperations:N0} operations.");
        foreach (var table in report.Medians.GroupBy(median => (median.Workload, median.Load)))
        {
            AppendTable(text, $"{table.Key.Workload}, {table.Key.Load}", [.. table.OrderBy(median => OrderOf(report, median))]);
        }

        return text.ToString();
    }

    private static void AppendTable(StringBuilder text, string title, IReadOnlyList<Measurement> rows)
    {
        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"### {char.ToUpperInvariant(title[0])}{title[1..]}").AppendLine();
        text.AppendLine("| | ops/s | ratio | p50 ms | p95 ms | p99 ms | CPU ms per op, program + database |");
        text.AppendLine("|---|---:|---:|---:|---:|---:|---:|");
        foreach (var row in rows)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| {row.Target} | {row.PerSecond:N0} | {row.PerSecond / rows[0].PerSecond:0.00} | {row.Median:0.00} | {row.P95:0.00} | {row.P99:0.00} | {row.ProgramCpu:0.000} + {row.DatabaseCpu:0.000} |");
        }
    }

    private static int OrderOf(BenchmarkReport report, Measurement row) =>
        report.Measurements.Select(measurement => measurement.Target).Distinct().ToList().IndexOf(row.Target);
}
