using OpsSupport.Benchmark.Targets;

namespace OpsSupport.Benchmark.Load;

/// <summary>What happened before anybody looks: every project was reported on so many times.</summary>
internal sealed record PagesPast(Workload Workload, int ReportsPerProject)
{
    private const int AtOnce = 64;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <exception cref="InvalidOperationException">Not all of it is stored.</exception>
    public async Task HappenAsync(ITarget reports)
    {
        var numbers = new Numbers();
        await new ClosedLoop(AtOnce).RunAsync(reports, numbers, Patience, Workload.Population.Projects * ReportsPerProject);
        await reports.CheckStoredAsync(numbers.Taken);
    }
}
