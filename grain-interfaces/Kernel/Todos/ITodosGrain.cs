using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Kernel.Todos;

/// <summary>What waits for a person and what he did: the unified inbox. Everybody asks for his own. Stateless; its key means nothing.</summary>
public interface ITodosGrain : IGrainWithIntegerKey
{
    [ReadOnly]
    Task<TodoPage> ListAsync(EmployeeNo person, TodoFilter filter, PageRequest page, CancellationToken cancellation = default);

    /// <summary>How long each list is: the same rows that <see cref="ListAsync"/> lists (invariant I-35).</summary>
    [ReadOnly]
    Task<TodoCounts> CountAsync(EmployeeNo person, CancellationToken cancellation = default);

    /// <summary>The person has read the copies of a document; of all documents where it is null.</summary>
    Task ReadAsync(EmployeeNo person, DocumentRef? document);
}

/// <summary>The lists of an inbox.</summary>
[GenerateSerializer, Alias("todo-view")]
public enum TodoView
{
    Todo = 0,
    Done = 1,
    ToRead = 2,

    /// <summary>What the person submitted, whatever became of it.</summary>
    Started = 3,
    Drafts = 4,
}

/// <summary>Which of a list.</summary>
[GenerateSerializer, Immutable, Alias("todo-filter")]
public sealed record TodoFilter(TodoView View)
{
    /// <summary>Words that the document, or remarks on it, contain.</summary>
    [Id(0)] public string? Text { get; init; }

    /// <summary>The name of a document kind.</summary>
    [Id(1)] public string? Kind { get; init; }

    /// <summary>Only what has been there for so many days; 0 or more.</summary>
    [Id(2)] public int? OlderThanDays { get; init; }

    /// <summary>The code of a connected system; null for the documents of this one and what all others ask.</summary>
    [Id(3)] public string? Source { get; init; }
}

/// <summary>A page of a list and how long the whole of it is.</summary>
/// <param name="Items">The documents among it.</param>
/// <param name="Count">Of documents and of other systems' to-dos together.</param>
[GenerateSerializer, Immutable, Alias("todo-page")]
public sealed record TodoPage(ImmutableArray<TodoItem> Items, int Count)
{
    /// <summary>What other systems ask, among it.</summary>
    [Id(0)] public ImmutableArray<SourceTodo> Others { get; init; } = [];

    /// <summary>What other systems ask of the person while somebody stands in for him; no part of the list, on its first page only.</summary>
    [Id(1)] public ImmutableArray<SourceTodo> HandledElsewhere { get; init; } = [];
}

[GenerateSerializer, Immutable, Alias("todo-counts")]
public sealed record TodoCounts(int Todo, int ToRead, int Drafts);
