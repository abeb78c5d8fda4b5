using System.Text.Json;

namespace OpsSupport.Benchmark.Reports;

/// <summary>Keeps a report: the tables for people, every single measurement for whoever wants to check them.</summary>
internal static class ReportFiles
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    /// <returns>The tables.</returns>
    public static async Task<string> WriteAsync(BenchmarkReport report, string folder)
    {
        var tables = MarkdownReport.Write(report);
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, $"{report.Scenario}.md"), tables);
        await File.WriteAllTextAsync(Path.Combine(folder, $"{report.Scenario}.json"), JsonSerializer.Serialize(report, Readable));

        return tables;
    }
}
