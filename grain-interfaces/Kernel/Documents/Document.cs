using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OpsSupport.Kernel.Approvals;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Documents;

/// <summary>The envelope: what the kernel knows of a document without opening it.</summary>
[GenerateSerializer, Immutable, Alias("document-header")]
public sealed record DocumentHeader
{
    [Id(0)] public required DocumentRef Ref { get; init; }

    /// <summary>The number people read: drawn on first submission, a master's own code from the start; null before.</summary>
    [Id(1)] public string? Number { get; init; }

    /// <summary>Whose it is: he may change it as long as it is a draft.</summary>
    [Id(2)] public required EmployeeNo Owner { get; init; }

    /// <summary>The owner's unit on the day it was made.</summary>
    [Id(3)] public UnitCode? OwnerUnit { get; init; }

    [Id(4)] public required DateTimeOffset CreatedAt { get; init; }

    [Id(5)] public required DateTimeOffset ChangedAt { get; init; }

    [Id(6)] public required DocumentStatus Status { get; init; }

    /// <summary>Rises by one with every change.</summary>
    [Id(7)] public required int Version { get; init; }

    /// <summary>Who has to answer now; empty unless it is in approval.</summary>
    [Id(8)] public ImmutableArray<EmployeeNo> Awaiting { get; init; } = [];

    /// <summary>Who wrote it down for its owner and goes on with it like him; null where that is the owner himself, and in rows of lists.</summary>
    [Id(9), JsonIgnore] public EmployeeNo? MadeBy { get; init; }

    /// <summary>Whether the person may go on with it: its owner, or who made it for him.</summary>
    public bool IsHeldBy(EmployeeNo person) => Owner == person || MadeBy == person;
}

/// <summary>The envelope with its letter.</summary>
[GenerateSerializer, Immutable, Alias("document`1")]
public sealed record Document<TBody>(DocumentHeader Header, TBody Body) where TBody : class
{
    /// <summary>The files that belong to it, oldest first.</summary>
    [Id(0)] public ImmutableArray<Attachment> Attachments { get; init; } = [];

    /// <summary>Who was asked and what they answered; null as long as it was never submitted, and for master data. Programs are told who is asked now by the header.</summary>
    [Id(1), JsonIgnore] public ApprovalState? Approval { get; init; }
}

/// <summary>One line of a document's history: what was done to it, by whom, and what changed.</summary>
[GenerateSerializer, Immutable, Alias("history-entry")]
public sealed record HistoryEntry
{
    [Id(0)] public required int Version { get; init; }

    /// <summary>What was done; its text is found under <c>DocumentAction.{name}</c>.</summary>
    [Id(1)] public required DocumentAction Action { get; init; }

    [Id(2)] public required DocumentStatus Status { get; init; }

    [Id(3)] public required EmployeeNo By { get; init; }

    [Id(4)] public EmployeeNo? OnBehalfOf { get; init; }

    [Id(5)] public required DateTimeOffset At { get; init; }

    [Id(6)] public required string Source { get; init; }

    [Id(7)] public string? Comment { get; init; }

    /// <summary>The members that changed, with what they were and became, as JSON text.</summary>
    [Id(8)] public ImmutableArray<FieldChange> Changes { get; init; } = [];
}

/// <summary>A member of a body before and after a change, as JSON; null where it was absent.</summary>
[GenerateSerializer, Immutable, Alias("field-change")]
public sealed record FieldChange(string Field, string? Before, string? After);

/// <summary>What can be done to a document. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("document-action")]
public enum DocumentAction
{
    Save = 0,
    Submit = 1,
    Approve = 2,
    SendBack = 3,
    Reject = 4,
    Withdraw = 5,
    Void = 6,
    TakeEffect = 7,
    Return = 8,
    Correct = 9,
    ReRate = 10,
    Post = 11,
    Join = 12,

    /// <summary>Figures went to where they belong since something else changed.</summary>
    Move = 20,

    /// <summary>Somebody said something about it.</summary>
    Comment = 21,
    Attach = 22,
    Detach = 23,

    /// <summary>An answer was taken back before anybody acted on it.</summary>
    Recall = 24,
    AddSign = 25,
    RemoveSign = 26,
    Transfer = 27,
    Delegate = 28,
    Advise = 29,

    /// <summary>It went on to its module's next stage.</summary>
    Advance = 30,
    Urge = 31,
    SendCopy = 32,
    TimeOut = 33,
    HandOver = 34,
    Substitute = 35,
    Terminate = 36,

    /// <summary>Somebody who was asked changed what was about to be agreed to.</summary>
    Amend = 37,
}
