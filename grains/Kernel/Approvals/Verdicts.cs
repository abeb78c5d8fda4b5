namespace OpsSupport.Kernel.Approvals;

/// <summary>What the answers given so far make of a node. A node is a table of seats; whoever is added sits down on a seat that was there.</summary>
internal static class Verdicts
{
    public static Verdict Of(ApprovalNode node, IReadOnlyCollection<IGrouping<int, ApprovalTask>> seats)
    {
        var agreed = seats.Count(seat => OfSeat(seat) == Verdict.Agreed);
        var refused = seats.Count(seat => OfSeat(seat) == Verdict.Refused);
        return node.Mode switch
        {
            SignMode.Ratio when node.Ratio!.IsReachedBy(agreed, seats.Count) => Verdict.Agreed,
            SignMode.Ratio => node.Ratio.IsReachedBy(seats.Count - refused, seats.Count) ? Verdict.Pending : Verdict.Refused,
            _ when refused > 0 => Verdict.Refused,
            SignMode.Any => agreed > 0 ? Verdict.Agreed : Verdict.Pending,
            _ => agreed == seats.Count ? Verdict.Agreed : Verdict.Pending,
        };
    }

    /// <summary>A seat agrees when everybody in it has, and refuses with the first who does.</summary>
    public static Verdict OfSeat(IEnumerable<ApprovalTask> seat)
    {
        var tasks = seat.Where(Counts).ToList();
        return tasks.Exists(task => task.State == ApprovalTaskState.Rejected) ? Verdict.Refused
            : tasks.Count > 0 && tasks.TrueForAll(HasAgreed) ? Verdict.Agreed
            : Verdict.Pending;
    }

    /// <summary>He said yes here, or did so before and was not asked again.</summary>
    public static bool HasAgreed(ApprovalTask task) =>
        task.State == ApprovalTaskState.Approved || (task.Origin == TaskOrigin.Repeated && task.State == ApprovalTaskState.NotNeeded);

    // An opinion is none of the answers, and a task that another took the place of is none any more.
    private static bool Counts(ApprovalTask task) =>
        task.OpinionFor is null && (task.IsLive || task.State == ApprovalTaskState.Rejected || HasAgreed(task));
}

/// <summary>What a seat or a node says.</summary>
internal enum Verdict
{
    Pending = 0,
    Agreed = 1,
    Refused = 2,
}
