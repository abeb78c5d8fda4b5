using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Todos;

/// <summary>A to-do of another system for one person, as it is kept.</summary>
/// <param name="Person">Null in the mark of a to-do that was closed for everybody, perhaps before it was said.</param>
internal sealed record SourceTodoRow(string Source, string Id, EmployeeNo? Person)
{
    public string Title { get; init; } = "";

    public string? Kind { get; init; }

    public string Link { get; init; } = "";

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    public TodoState State { get; init; }

    public DateTimeOffset? DoneAt { get; init; }

    public long Version { get; init; }

    public bool IsOpen => State == TodoState.Open;
}
