using System.Runtime.InteropServices;

namespace OpsSupport.Benchmark.Measures;

/// <summary>Where and when the figures were taken. Without it they mean nothing to anybody else.</summary>
internal sealed record Machine(string Processor, int Cores, string Memory, string System, string Runtime, string LoadBefore, DateTimeOffset TakenAt)
{
    public static Machine Here(TimeProvider clock) => new(
        After(":", FirstLine("/proc/cpuinfo", "model name")),
        Environment.ProcessorCount,
        $"{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1 << 30)} GiB",
        RuntimeInformation.OSDescription,
        RuntimeInformation.FrameworkDescription,
        string.Join(' ', FirstLine("/proc/loadavg", "").Split(' ').Take(3)),
        clock.GetUtcNow());

    private static string FirstLine(string file, string start) => File.ReadLines(file).FirstOrDefault(line => line.StartsWith(start, StringComparison.Ordinal)) ?? "unknown";

    private static string After(string separator, string line) => line[(line.IndexOf(separator, StringComparison.Ordinal) + 1)..].Trim();
}
