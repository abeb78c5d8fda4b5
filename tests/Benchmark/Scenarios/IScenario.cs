using OpsSupport.Benchmark.Reports;

namespace OpsSupport.Benchmark.Scenarios;

/// <summary>A piece of work that programs are compared at, in one run on one machine.</summary>
internal interface IScenario
{
    /// <summary>How it is asked for on the command line.</summary>
    string Name { get; }

    Task<BenchmarkReport> RunAsync(BenchmarkOptions options);
}
