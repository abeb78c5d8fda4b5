namespace OpsSupport.Benchmark.Load;

/// <summary>One report to send: somebody worked some quarters of an hour on a project. Every number makes a different one.</summary>
/// <param name="Number">From 0 up, never twice against the same database.</param>
/// <param name="Employee">Who, by place among all of them.</param>
/// <param name="Day">How many days after the first one; nobody reports a day twice.</param>
/// <param name="Project">On what, by place.</param>
internal sealed record TimeReport(long Number, int Employee, int Day, int Project)
{
    /// <summary>Between one quarter of an hour and eight hours.</summary>
    public int Quarters => (int)(Number % 32) + 1;

    /// <summary>The operation's id, so that an answer lost on the way could be asked for again.</summary>
    public Guid Operation { get; } = Guid.CreateVersion7();
}
