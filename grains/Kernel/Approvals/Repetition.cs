using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Approvals;

/// <summary>Whether a person has agreed already in a way that need not be repeated, as the definition's duplicate rule says.</summary>
internal sealed class Repetition(ApprovalDraft draft)
{
    public bool HasAgreedBefore(EmployeeNo person, string node) => draft.Definition.Duplicates switch
    {
        DuplicateRule.AskOnce => AgreedIn(draft.Standing.Where(visit => draft.Course.IsAfter(node, visit.Node)), person),
        DuplicateRule.NotInARow => AgreedIn(RightBefore(node), person),
        _ => false,
    };

    private IEnumerable<NodeVisit> RightBefore(string node)
    {
        var standing = draft.Standing.ToDictionary(visit => visit.Node);
        return draft.Course.RightBefore(node, one => standing.GetValueOrDefault(one.Key)?.State != VisitState.Passed).Select(one => standing[one.Key]);
    }

    // What the system approved after a time-out is nobody's agreement.
    private bool AgreedIn(IEnumerable<NodeVisit> visits, EmployeeNo person) => visits.SelectMany(draft.TasksOf)
        .Any(task => task.Actor == person && Verdicts.HasAgreed(task) && (task.Origin == TaskOrigin.Repeated || task.ClosedBy == person));
}
