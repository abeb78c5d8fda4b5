using System.Collections.Immutable;

namespace OpsSupport.Kernel.Approvals;

/// <summary>
/// The events between two states, told by what differs: whoever keeps to-dos by them keeps exactly the open tasks, whatever the
/// command did on its way.
/// </summary>
internal static class ApprovalEvents
{
    public static ImmutableArray<ApprovalEvent> Between(ApprovalState? before, ApprovalState after) =>
    [
        .. after.Tasks.Select((task, index) => (Was: index < (before?.Tasks.Length ?? 0) ? before!.Tasks[index] : null, Is: task))
            .SelectMany(pair => OfTask(pair.Was, pair.Is)),
        .. after.Copies.Skip(before?.Copies.Length ?? 0).Select(person => new ApprovalEvent.CopySent(person)),
        .. after.Outcome != ApprovalOutcome.Running ? [new ApprovalEvent.Ended(after.Outcome)] : Array.Empty<ApprovalEvent>(),
    ];

    private static IEnumerable<ApprovalEvent> OfTask(ApprovalTask? before, ApprovalTask task)
    {
        var wasOpen = before?.State == ApprovalTaskState.Open;
        var isOpen = task.State == ApprovalTaskState.Open;
        if (wasOpen != isOpen)
        {
            yield return isOpen ? new ApprovalEvent.TaskOpened(task) : new ApprovalEvent.TaskClosed(task);
        }

        if (before?.UrgedAt != task.UrgedAt)
        {
            yield return new ApprovalEvent.Urged(task);
        }

        if (before?.RemindedAt != task.RemindedAt)
        {
            yield return new ApprovalEvent.Reminded(task);
        }
    }
}
