using OpsSupport.Benchmark.Load;
using OpsSupport.Benchmark.Targets;

namespace OpsSupport.Benchmark.Measures;

/// <summary>A target with a database of its own, ready to be measured again and again.</summary>
internal sealed record Course(ITarget Target, string Workload, int DatabaseProcess) : IAsyncDisposable
{
    public Numbers Numbers { get; } = new();

    public (double Program, double Database) Cpu() => (ProcessTree.CpuMilliseconds(Target.Processes), ProcessTree.CpuMilliseconds([DatabaseProcess]));

    public ValueTask DisposeAsync() => Target.DisposeAsync();
}
