namespace OpsSupport.Benchmark.Load;

/// <summary>Who reports on which projects.</summary>
internal sealed record Workload(string Name, Population Population, Func<long, int> ProjectOf)
{
    // A step that shares no divisor with the number of projects visits all of them in no order that storage could like.
    private const int Step = 617;

    public static Workload Spread(Population population) =>
        new($"over {population.Projects:N0} projects", population, number => (int)(number * Step % population.Projects));

    /// <summary>Everybody on one: the end of a day in a company with project packages.</summary>
    public static Workload Hot(Population population) => new("on one hot project", population, _ => 0);

    public TimeReport Report(long number) =>
        new(number, (int)(number % Population.Employees), (int)(number / Population.Employees), ProjectOf(number));
}
