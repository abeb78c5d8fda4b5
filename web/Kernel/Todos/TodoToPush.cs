using System.Collections.Immutable;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Todos;

/// <summary>A to-do as a connected system says it.</summary>
/// <param name="Id">What the system knows it by, 1 to 100 characters. The same id again updates it.</param>
/// <param name="Assignees">The numbers of everybody who is asked, 1 to 50; whoever was asked before and is not named is not asked any more.</param>
/// <param name="Title">At most 200 characters.</param>
/// <param name="Link">The page of the system on which it is dealt with, from the slash on.</param>
/// <param name="Kind">What sort of thing it is, at most 40 characters.</param>
/// <param name="CreatedAt">Now where it is absent.</param>
/// <param name="Version">Rises with each change at the system: a lower one that arrives later changes nothing.</param>
public sealed record TodoToPush(
    string? Id, ImmutableArray<string>? Assignees, string? Title, string? Link, string? Kind = null, DateTimeOffset? CreatedAt = null, DateTimeOffset? DueAt = null, long Version = 0)
{
    /// <summary>What can be nobody's number asks nobody, and is said so in the answer by the grain.</summary>
    internal PushedTodo ToPushed() => new()
    {
        Id = Id ?? "",
        Assignees = [.. (Assignees ?? []).Select(Code.TryParse<EmployeeNo>).OfType<EmployeeNo>()],
        Title = Title ?? "",
        Link = Link ?? "",
        Kind = Kind,
        CreatedAt = CreatedAt,
        DueAt = DueAt,
        Version = Version,
    };
}

/// <summary>An open to-do as the portal has it.</summary>
public sealed record OpenTodoItem(string Id, string Assignee, string Title, string Link, string? Kind, DateTimeOffset CreatedAt, DateTimeOffset? DueAt)
{
    internal static OpenTodoItem Of(SourceTodo todo) => new(todo.Id, todo.Person.Value, todo.Title, todo.Link, todo.Kind, todo.CreatedAt, todo.DueAt);
}
