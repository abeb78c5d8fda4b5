using System.Collections.Immutable;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Approvals;

/// <summary>What a command makes of an approval: what it is now, and what others have to learn of it.</summary>
internal sealed record ApprovalStep(ApprovalState State, ImmutableArray<ApprovalEvent> Events);

/// <summary>Who does it and when, in the company's own time.</summary>
internal sealed record Acting(EmployeeNo By, DateTimeOffset Now)
{
    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);
}

/// <summary>Something that happened in an approval and concerns others.</summary>
internal abstract record ApprovalEvent
{
    /// <summary>Somebody has something to do.</summary>
    public sealed record TaskOpened(ApprovalTask Task) : ApprovalEvent;

    /// <summary>Somebody has nothing to do any more, at least for now; the task's state says why.</summary>
    public sealed record TaskClosed(ApprovalTask Task) : ApprovalEvent;

    /// <summary>The starter, or somebody he asked, presses.</summary>
    public sealed record Urged(ApprovalTask Task) : ApprovalEvent;

    /// <summary>The time of a task was up, and it is to be reminded of.</summary>
    public sealed record Reminded(ApprovalTask Task) : ApprovalEvent;

    /// <summary>Somebody gets a copy to read, once.</summary>
    public sealed record CopySent(EmployeeNo To) : ApprovalEvent;

    public sealed record Ended(ApprovalOutcome Outcome) : ApprovalEvent;
}
