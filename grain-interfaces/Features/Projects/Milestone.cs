using OpsSupport.Kernel.Documents;

namespace OpsSupport.Features.Projects;

/// <summary>Something a project promised for a day (里程碑).</summary>
/// <param name="Name">At most 200 characters.</param>
/// <param name="DoneOn">The day it was reached; null while it is open.</param>
/// <param name="Weight">How much it counts beside the others: 1 to 1,000.</param>
[GenerateSerializer, Immutable, Alias("milestone")]
public sealed record Milestone([property: LineIdentity] string Name, DateOnly PlannedOn, DateOnly? DoneOn = null, int Weight = 1)
{
    public const int HeaviestWeight = 1000;

    public MilestoneState On(DateOnly today) =>
        DoneOn <= today ? MilestoneState.Done : PlannedOn < today ? MilestoneState.Overdue : MilestoneState.Open;

    /// <summary>How many days it is late: until it was reached, or until today. Zero while it is in time.</summary>
    public int DaysLate(DateOnly today) => Math.Max(0, (DoneOn <= today ? DoneOn.Value : today).DayNumber - PlannedOn.DayNumber);
}

/// <summary>How a milestone stands on a day. Never stored.</summary>
[GenerateSerializer, Alias("milestone-state")]
public enum MilestoneState
{
    Open = 0,
    Done = 1,
    Overdue = 2,
}
