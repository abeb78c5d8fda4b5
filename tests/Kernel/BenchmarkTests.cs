using OpsSupport.Kernel.Processes;

namespace OpsSupport.Kernel;

/// <summary>The benchmark still runs, and the programs it compares still answer and store what they should. Its figures mean nothing here.</summary>
[Collection(nameof(WholeMachine))]
public sealed class BenchmarkTests
{
    [Fact]
    public async Task Every_scenario_runs_and_checks_what_it_measured()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        var benchmark = Repository.PathTo("artifacts", "bin", "OpsSupport.Benchmark", configuration, "OpsSupport.Benchmark.dll");
        var results = System.IO.Directory.CreateTempSubdirectory("opssupport-benchmark-");

        await using var run = ChildProcess.Start("dotnet", [benchmark, "all", "--smoke", "--output", results.FullName]);
        await run.WaitForExitAsync(TimeSpan.FromMinutes(8));

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.NotEmpty(results.GetFiles("*.md"));
        results.Delete(recursive: true);
    }
}
