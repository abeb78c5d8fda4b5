namespace OpsSupport.Benchmark.Targets;

/// <summary>What leaders look at.</summary>
internal enum PagesOf
{
    /// <summary>Everything about one project, of one project after the other.</summary>
    Panorama = 0,

    /// <summary>A department with its projects.</summary>
    Board = 1,

    /// <summary>Everything about a project on which everybody worked for weeks.</summary>
    HugeProject = 2,
}
