using System.Collections.Immutable;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Approvals;

/// <summary>
/// The approval of one document: its definition as it was when the approval began, everywhere it has been and everybody who was asked.
/// While it runs somebody has an open task; when it has ended nobody has (invariant I-36).
/// </summary>
[GenerateSerializer, Immutable, Alias("approval-state")]
public sealed record ApprovalState
{
    [Id(0)] public required ApprovalDefinition Definition { get; init; }

    [Id(1)] public required ApprovalSubject Subject { get; init; }

    /// <summary>How often it was submitted.</summary>
    [Id(2)] public required int Round { get; init; }

    [Id(3)] public ImmutableArray<NodeVisit> Visits { get; init; } = [];

    /// <summary>In the order they were made; the task no. n is the n-th.</summary>
    [Id(4)] public ImmutableArray<ApprovalTask> Tasks { get; init; } = [];

    /// <summary>Who was sent a copy, each once.</summary>
    [Id(5)] public ImmutableArray<EmployeeNo> Copies { get; init; } = [];

    [Id(6)] public ApprovalOutcome Outcome { get; init; }

    public IEnumerable<ApprovalTask> Open => Tasks.Where(task => task.State == ApprovalTaskState.Open);

    /// <summary>Whether the person was ever asked or sent a copy.</summary>
    public bool Involves(EmployeeNo person) => Copies.Contains(person) || Tasks.Any(task => task.Actor == person && task.OpenedAt is not null);

    /// <summary>It was sent back and waits for the starter to submit it again.</summary>
    public bool IsWithStarter => Open.Any(task => task.IsAtStarter);

    /// <summary>The lines that the starter has to put right now; none where the whole document waits for him, or nothing does.</summary>
    public ImmutableArray<LineMark> Marks => IsWithStarter ? Tasks.LastOrDefault(task => task.State == ApprovalTaskState.SentBack)?.Marks ?? [] : [];
}

/// <summary>One time that a document came to a node.</summary>
[GenerateSerializer, Immutable, Alias("node-visit")]
public sealed record NodeVisit(int No, string Node, VisitState State);

/// <summary>How an approval ended. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("approval-outcome")]
public enum ApprovalOutcome
{
    Running = 0,
    Approved = 1,
    Rejected = 2,
    Withdrawn = 3,
    Terminated = 4,
}

/// <summary>What became of a visit. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("visit-state")]
public enum VisitState
{
    Open = 0,
    Passed = 1,

    /// <summary>The condition did not hold, or nobody had to be asked.</summary>
    Skipped = 2,

    /// <summary>The document was sent back past it, or an agreement was recalled.</summary>
    Cancelled = 3,

    Refused = 4,
}
