namespace ConnectedSystems.Kernel.Todos;

/// <summary>Something this system asks of one person.</summary>
/// <param name="Id">Never used again for something else: what was finished stays finished in the portal.</param>
/// <param name="Link">The page of this system on which it is dealt with.</param>
/// <param name="Kind">What sort of thing it is, as the inbox shows it.</param>
internal sealed record Todo(string Id, string Assignee, string Title, string Link, string Kind, DateTimeOffset? DueAt = null);

/// <summary>How far it is.</summary>
internal enum TodoState
{
    Open,
    Done,
    Cancelled,
}

/// <summary>What the portal has not been told yet.</summary>
/// <param name="Revision">Rises with each change, so that what changed while it was being told is told again.</param>
internal sealed record OwedTodo(Todo Todo, TodoState State, long Revision, DateTimeOffset CreatedAt, int Attempts);
