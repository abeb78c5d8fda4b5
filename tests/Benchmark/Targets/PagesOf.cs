namespace OpsSupport.Benchmark.Targets;

/// <summary>What leaders look at.</summary>
internal enum PagesOf
{
    /// <summary>Everything about one project, of one project after the other.</summary>
    Panorama = 0,

    /// <summary>A department with its projects.</summary>
    Board = 1,
}
