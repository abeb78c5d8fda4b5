using System.Globalization;

namespace OpsSupport.Benchmark.Measures;

/// <summary>The processor time that a process, its children and those it has already buried used so far (from <c>/proc</c>).</summary>
internal static class ProcessTree
{
    // Linux counts in hundredths of a second wherever it runs today.
    private const double MillisecondsPerTick = 10;

    // In /proc/PID/stat after the name in parentheses, counted from the state: parent, and the four processor times.
    private const int Parent = 1;
    private const int FirstTime = 11;
    private const int Times = 4;

    public static double CpuMilliseconds(IReadOnlyList<int> roots)
    {
        var processes = Read().ToDictionary(process => process.Id);

        return processes.Values
            .Where(process => BelongsTo(process, roots, processes))
            .Sum(process => process.Ticks) * MillisecondsPerTick;
    }

    private static bool BelongsTo(Sample process, IReadOnlyList<int> roots, Dictionary<int, Sample> all) =>
        roots.Contains(process.Id) || (all.TryGetValue(process.Parent, out var parent) && BelongsTo(parent, roots, all));

    private static IEnumerable<Sample> Read() =>
        from folder in Directory.EnumerateDirectories("/proc")
        let id = int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var number) ? number : 0
        where id > 0
        let stat = StatOf(folder)
        where stat is not null
        let fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ')
        select new Sample(
            id,
            int.Parse(fields[Parent], CultureInfo.InvariantCulture),
            fields.Skip(FirstTime).Take(Times).Sum(ticks => long.Parse(ticks, CultureInfo.InvariantCulture)));

    private static string? StatOf(string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, "stat"));
        }
        catch (IOException)
        {
            // It ended between the listing and the reading.
            return null;
        }
    }

    private sealed record Sample(int Id, int Parent, long Ticks);
}
