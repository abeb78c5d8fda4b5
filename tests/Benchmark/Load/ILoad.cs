using OpsSupport.Benchmark.Targets;

namespace OpsSupport.Benchmark.Load;

/// <summary>How requests come in.</summary>
internal interface ILoad
{
    /// <summary>What tables call it: <c>32 clients</c>.</summary>
    string Title { get; }

    /// <summary>Sends requests until the time or the count is reached, whichever comes first, and checks every answer.</summary>
    Task<LoadResult> RunAsync(ITarget target, Numbers numbers, TimeSpan longest, int most);
}
