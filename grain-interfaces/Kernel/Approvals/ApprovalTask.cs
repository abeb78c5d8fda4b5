using System.Collections.Immutable;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Approvals;

/// <summary>One person asked once. A task that is closed keeps what it says for ever; asking again is another task.</summary>
[GenerateSerializer, Immutable, Alias("approval-task")]
public sealed record ApprovalTask
{
    /// <summary>The node of the task to put a document right that was sent back to its starter.</summary>
    public const string AtStarter = "starter";

    [Id(0)] public int No { get; init; }

    /// <summary>The visit it belongs to; 0 for a task of the starter.</summary>
    [Id(1)] public required int Visit { get; init; }

    [Id(2)] public required string Node { get; init; }

    [Id(3)] public required int Round { get; init; }

    /// <summary>The seat at the node's table that it speaks for: the number of the seat's first task. A seat agrees when all in it have.</summary>
    [Id(4)] public int Seat { get; init; }

    [Id(5)] public required EmployeeNo Actor { get; init; }

    /// <summary>Whose standing delegation made the actor answer; null when he answers for himself.</summary>
    [Id(6)] public EmployeeNo? AskedFor { get; init; }

    [Id(7)] public required TaskOrigin Origin { get; init; }

    [Id(8)] public ApprovalTaskState State { get; init; }

    /// <summary>The task that must be answered before this one opens.</summary>
    [Id(9)] public int? After { get; init; }

    /// <summary>The task whose actor added this one.</summary>
    [Id(10)] public int? AddedBy { get; init; }

    /// <summary>The task that waits for this one's opinion.</summary>
    [Id(11)] public int? OpinionFor { get; init; }

    /// <summary>The task in whose place it stands.</summary>
    [Id(12)] public int? Replaces { get; init; }

    [Id(13)] public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>When the node's time-out comes; only while it is open.</summary>
    [Id(14)] public DateTimeOffset? DueAt { get; init; }

    [Id(15)] public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Who closed it: mostly its actor, else whose command made it needless.</summary>
    [Id(16)] public EmployeeNo? ClosedBy { get; init; }

    [Id(17)] public string? Comment { get; init; }

    [Id(18)] public DateTimeOffset? UrgedAt { get; init; }

    [Id(19)] public DateTimeOffset? RemindedAt { get; init; }

    /// <summary>The lines that its actor sent back; none where he sent back the whole document, or nothing.</summary>
    [Id(20)] public ImmutableArray<LineMark> Marks { get; init; } = [];

    public bool IsAtStarter => Node == AtStarter;

    /// <summary>It can still be answered, now or later.</summary>
    public bool IsLive => State is ApprovalTaskState.Waiting or ApprovalTaskState.Open or ApprovalTaskState.Delegated;
}

/// <summary>What became of a task. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("approval-task-state")]
public enum ApprovalTaskState
{
    /// <summary>Others come first.</summary>
    Waiting = 0,
    Open = 1,
    Approved = 2,
    Rejected = 3,
    SentBack = 4,
    Transferred = 5,

    /// <summary>Waits for the opinion that its actor asked for.</summary>
    Delegated = 6,

    /// <summary>What it said no longer counts: the document went back past it.</summary>
    Superseded = 7,

    /// <summary>Decided without it.</summary>
    NotNeeded = 8,
    TimedOut = 9,

    /// <summary>Approved, and taken back.</summary>
    Recalled = 10,

    /// <summary>Added, and taken away again.</summary>
    Removed = 11,

    /// <summary>The opinion was given.</summary>
    Advised = 12,

    /// <summary>The starter submitted it again.</summary>
    Resubmitted = 13,
}

/// <summary>How a task came to its actor. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("task-origin")]
public enum TaskOrigin
{
    Assigned = 0,

    /// <summary>By a standing delegation.</summary>
    Substituted = 1,

    /// <summary>Who holds the place may not agree to this document, so it went up the tree.</summary>
    Superior = 2,

    /// <summary>Nobody holds the place.</summary>
    InsteadOfNobody = 3,
    AddedBefore = 4,
    AddedAfter = 5,
    AddedParallel = 6,
    Transferred = 7,
    Delegated = 8,
    HandedOver = 9,
    Escalated = 10,
    Recalled = 11,
    SentBack = 12,

    /// <summary>He agreed before and is not asked again: his agreement counts here too.</summary>
    Repeated = 13,
}
