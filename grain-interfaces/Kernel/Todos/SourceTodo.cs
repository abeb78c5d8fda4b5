using System.Collections.Immutable;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Todos;

/// <summary>Something that another system asks of a person.</summary>
[GenerateSerializer, Immutable, Alias("source-todo")]
public sealed record SourceTodo
{
    /// <summary>The code of the connected system that asks.</summary>
    [Id(0)] public required string Source { get; init; }

    /// <summary>What the system knows it by; at most 100 characters.</summary>
    [Id(1)] public required string Id { get; init; }

    [Id(2)] public required EmployeeNo Person { get; init; }

    /// <summary>At most 200 characters.</summary>
    [Id(3)] public required string Title { get; init; }

    /// <summary>What sort of thing it is, in the system's own words; at most 40 characters.</summary>
    [Id(4)] public string? Kind { get; init; }

    /// <summary>The page of the system on which it is dealt with: from the slash on, below the address that the system was registered with.</summary>
    [Id(5)] public required string Link { get; init; }

    [Id(6)] public required DateTimeOffset CreatedAt { get; init; }

    [Id(7)] public DateTimeOffset? DueAt { get; init; }

    [Id(8)] public TodoState State { get; init; }

    [Id(9)] public DateTimeOffset? DoneAt { get; init; }

    /// <summary>What the system's people call it; empty where it is not registered any more.</summary>
    [Id(10)] public string SourceName { get; init; } = "";

    /// <summary>Since when nothing was heard of the system, where that is too long: the item may be out of date. Null where all is well.</summary>
    [Id(11)] public DateTimeOffset? AsOf { get; init; }

    /// <summary>Whom the reader stands in for; null when it is his own.</summary>
    [Id(12)] public EmployeeNo? AskedFor { get; init; }

    /// <summary>Who deals with it while its addressee is away; null when he does himself.</summary>
    [Id(13)] public EmployeeNo? HandledBy { get; init; }
}

/// <summary>A to-do as its system says it is now. Said again, nothing changes; said late, what is finished stays finished.</summary>
[GenerateSerializer, Immutable, Alias("pushed-todo")]
public sealed record PushedTodo
{
    /// <summary>1 to 100 characters.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>Everybody who is asked, 1 to 50 people; whoever was asked before and is not named here is not asked any more.</summary>
    [Id(1)] public required ImmutableArray<EmployeeNo> Assignees { get; init; }

    [Id(2)] public required string Title { get; init; }

    [Id(3)] public required string Link { get; init; }

    [Id(4)] public string? Kind { get; init; }

    [Id(5)] public DateTimeOffset? CreatedAt { get; init; }

    [Id(6)] public DateTimeOffset? DueAt { get; init; }

    /// <summary>Rises with each change at the source: a lower one that arrives later changes nothing. 0 where the source has none.</summary>
    [Id(7)] public long Version { get; init; }
}

/// <summary>What a push came to.</summary>
/// <param name="Added">New open items, one for each person.</param>
/// <param name="Changed">Open items that say something else now.</param>
/// <param name="Closed">Items that are open no more.</param>
/// <param name="Nobody">Assignees who do not work here: nothing was asked of them.</param>
[GenerateSerializer, Immutable, Alias("push-outcome")]
public sealed record PushOutcome(int Added, int Changed, int Closed, ImmutableArray<EmployeeNo> Nobody);

/// <summary>A list of a source as the portal has it.</summary>
[GenerateSerializer, Immutable, Alias("source-todo-page")]
public sealed record SourceTodoPage(ImmutableArray<SourceTodo> Items, int Count);

/// <summary>No such system is connected, it is out of use, or it does not ask anything of people.</summary>
[GenerateSerializer, Immutable, Alias("todo.source-unknown")]
public sealed record TodoSourceUnknown(string Source) : DomainError
{
    public override RefusalKind Refusal => RefusalKind.Forbidden;
}

/// <summary>A link has to lead below the address of the system itself.</summary>
[GenerateSerializer, Immutable, Alias("todo.foreign-link")]
public sealed record TodoLinkLeadsElsewhere(string Name) : DomainError(Name);

/// <summary>There is no such to-do, or it asks nothing of this person.</summary>
[GenerateSerializer, Immutable, Alias("todo.unknown")]
public sealed record TodoUnknown : DomainError
{
    public override RefusalKind Refusal => RefusalKind.Unknown;
}

/// <summary>A to-do with where it is dealt with.</summary>
/// <param name="Url">The whole address at its system.</param>
[GenerateSerializer, Immutable, Alias("found-todo")]
public sealed record FoundTodo(SourceTodo Todo, string Url);

[GenerateSerializer, Immutable, Alias("todo-source-list")]
public sealed record SourceList(ImmutableArray<TodoSourceName> Sources);

/// <summary>A system that asks something of people.</summary>
[GenerateSerializer, Immutable, Alias("todo-source-name")]
public sealed record TodoSourceName(string Code, string Name);
