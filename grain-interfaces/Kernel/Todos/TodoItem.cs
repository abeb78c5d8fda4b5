using OpsSupport.Kernel.Approvals;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Todos;

/// <summary>A document that asks something of a person, or did.</summary>
[GenerateSerializer, Immutable, Alias("todo-item")]
public sealed record TodoItem
{
    /// <summary>The document as it is now.</summary>
    [Id(0)] public required DocumentRow Document { get; init; }

    /// <summary>Which of the document's tasks; 0 for a document that stands in the list for itself.</summary>
    [Id(1)] public int No { get; init; }

    [Id(2)] public TodoSort Sort { get; init; }

    /// <summary>The node that asks, as its definition calls it; null where none does.</summary>
    [Id(3)] public BilingualName? Task { get; init; }

    /// <summary>Whom the person stands in for; null when it is his own.</summary>
    [Id(4)] public EmployeeNo? AskedFor { get; init; }

    [Id(5)] public required DateTimeOffset OpenedAt { get; init; }

    [Id(6)] public DateTimeOffset? DueAt { get; init; }

    [Id(7)] public DateTimeOffset? DoneAt { get; init; }
}

/// <summary>What is asked. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("todo-sort")]
public enum TodoSort
{
    /// <summary>To agree or not.</summary>
    Decide = 0,

    /// <summary>An opinion, for whoever decides.</summary>
    Advise = 1,

    /// <summary>To put right what was sent back.</summary>
    Correct = 2,

    /// <summary>To read a copy.</summary>
    Read = 3,
}

/// <summary>What became of it. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("todo-state")]
public enum TodoState
{
    Open = 0,
    Done = 1,

    /// <summary>Nothing was asked any more.</summary>
    Cancelled = 2,
}
