using System.Collections.Immutable;
using OpsSupport.Kernel.Todos;

namespace OpsSupport.Kernel.Approvals;

/// <summary>What an approval asks of people, as rows of their inboxes.</summary>
internal static class ApprovalTodos
{
    /// <summary>The rows that differ from those of the state before: what was written once stays as it is until its task changes.</summary>
    public static ImmutableArray<TodoRecord> Between(ApprovalState? before, ApprovalState after, DateTimeOffset now) =>
    [
        .. after.Tasks.Where((task, index) => task.OpenedAt is not null && task != before?.Tasks.ElementAtOrDefault(index)).Select(task => Of(after, task)),
        .. after.Copies.Select((person, index) => (Person: person, No: -1 - index)).Skip(before?.Copies.Length ?? 0).Select(copy => new TodoRecord
        {
            No = copy.No, Person = copy.Person, Sort = TodoSort.Read, State = TodoState.Open, OpenedAt = now,
        }),
    ];

    private static TodoRecord Of(ApprovalState state, ApprovalTask task) => new()
    {
        No = task.No,
        Person = task.Actor,
        AskedFor = task.AskedFor,
        Sort = task.IsAtStarter ? TodoSort.Correct : task.OpinionFor is not null ? TodoSort.Advise : TodoSort.Decide,
        State = StateOf(task.State),
        Task = state.Definition.Nodes.FirstOrDefault(node => node.Key == task.Node)?.Name,
        OpenedAt = task.OpenedAt!.Value,
        DueAt = task.State == ApprovalTaskState.Open ? task.DueAt : null,
        DoneAt = task.ClosedAt,
    };

    private static TodoState StateOf(ApprovalTaskState state) => state switch
    {
        ApprovalTaskState.Open => TodoState.Open,
        ApprovalTaskState.Waiting or ApprovalTaskState.Delegated or ApprovalTaskState.Superseded or ApprovalTaskState.NotNeeded or ApprovalTaskState.Recalled
            or ApprovalTaskState.Removed or ApprovalTaskState.TimedOut => TodoState.Cancelled,
        _ => TodoState.Done,
    };
}
