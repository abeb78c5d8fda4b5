using System.Globalization;
using OpsSupport.Benchmark.Load;

namespace OpsSupport.Benchmark;

/// <summary>How long and how often a run measures.</summary>
/// <param name="Passes">How often everything is measured, interleaved; the figures are medians of these.</param>
/// <param name="LongestMeasure">A measurement ends after this time, or after <paramref name="MostOperations"/>, whichever comes first.</param>
/// <param name="WarmUp">What is run before each measurement and not counted.</param>
/// <param name="Output">The folder for the tables and the raw figures.</param>
internal sealed record BenchmarkOptions(int Passes, TimeSpan LongestMeasure, int MostOperations, TimeSpan WarmUp, Population Population, string Output)
{
    private const string DefaultOutput = "artifacts/benchmark";

    /// <summary>Fit for figures that may be published.</summary>
    public static BenchmarkOptions Full { get; } = new(3, TimeSpan.FromSeconds(10), 100_000, TimeSpan.FromSeconds(5), new(1_000, 1_000), DefaultOutput);

    /// <summary>Fit for finding out whether everything still runs; its figures mean nothing.</summary>
    public static BenchmarkOptions Smoke { get; } = new(1, TimeSpan.FromSeconds(1), 1_000, TimeSpan.FromSeconds(0.2), new(100, 100), DefaultOutput);

    public static BenchmarkOptions Parse(string[] arguments)
    {
        var options = arguments.Contains("--smoke") ? Smoke : Full;
        return options with
        {
            Passes = Number(arguments, "--passes") ?? options.Passes,
            LongestMeasure = Number(arguments, "--seconds") is { } seconds ? TimeSpan.FromSeconds(seconds) : options.LongestMeasure,
            Output = After(arguments, "--output") ?? options.Output,
        };
    }

    private static int? Number(string[] arguments, string name) => After(arguments, name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    private static string? After(string[] arguments, string name) => arguments.SkipWhile(argument => argument != name).ElementAtOrDefault(1);
}
