namespace OpsSupport.Kernel.Approvals;

/// <summary>Whether somebody has done something that others rely on.</summary>
internal static class Moves
{
    /// <summary>The actor answered the task, gave it away or asked others. Looking at it is nothing, and what he took back is nothing.</summary>
    public static bool HasActed(ApprovalTask task, IReadOnlyList<ApprovalTask> all) => task.State switch
    {
        ApprovalTaskState.Recalled or ApprovalTaskState.NotNeeded => false,
        ApprovalTaskState.Superseded => task.ClosedBy == task.Actor,
        ApprovalTaskState.Waiting or ApprovalTaskState.Open => all.Any(other => other.AddedBy == task.No && other.State != ApprovalTaskState.Removed)
            || all.Any(other => other.OpinionFor == task.No),
        _ => true,
    };
}
