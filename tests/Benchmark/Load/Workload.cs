namespace OpsSupport.Benchmark.Load;

/// <summary>On which projects the reports are.</summary>
internal sealed record Workload(string Name, Func<long, int> ProjectOf)
{
    // A step that shares no divisor with the number of projects visits all of them in no order that storage could like.
    private const int Step = 617;

    public static Workload Spread { get; } = new($"over {TimeReport.Projects:N0} projects", number => (int)(number * Step % TimeReport.Projects));

    /// <summary>Everybody on one: the end of a day in a company with project packages.</summary>
    public static Workload Hot { get; } = new("on one hot project", _ => 0);

    public TimeReport Report(long number) => new(number, ProjectOf(number));
}
