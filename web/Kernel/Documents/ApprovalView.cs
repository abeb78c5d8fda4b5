using OpsSupport.Kernel.Approvals;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Documents;

/// <summary>The approval of a document as one person sees it: what he is asked, what he may do, and how far it is.</summary>
/// <param name="Said">What was just refused, to go on from.</param>
public sealed record ApprovalView(OpenDocument Document, ApprovalState State, Person Person, string Address, ApprovalAnswer? Said)
{
    /// <summary>What the person is asked first; null when nobody asks him.</summary>
    public ApprovalTask? Mine => State.Open.FirstOrDefault(task => task.Actor == Person.No && !task.IsAtStarter);

    public bool IsOpinion => Mine?.OpinionFor is not null;

    public bool IsRunning => State.Outcome == ApprovalOutcome.Running && Document.Header.Status == DocumentStatus.InApproval;

    /// <summary>An answer of the person that he might still take back.</summary>
    public ApprovalTask? Recallable => !IsRunning || Mine is not null ? null
        : State.Tasks.LastOrDefault(task => task.Actor == Person.No && task.Round == State.Round && task.State == ApprovalTaskState.Approved);

    public bool MayUrge => IsRunning && Document.Header.Owner == Person.No;

    /// <summary>What may be asked of others from the node the person is asked at.</summary>
    public IEnumerable<ApprovalAct> Others => NodeOf(Mine)?.Allowed is not { } allowed ? [] : new[]
    {
        (SignerChanges.Transfer, ApprovalAct.Transfer), (SignerChanges.Delegate, ApprovalAct.Delegate), (SignerChanges.AddSign, ApprovalAct.SignBefore),
        (SignerChanges.AddSign, ApprovalAct.SignAfter), (SignerChanges.AddSign, ApprovalAct.SignBeside),
    }.Where(pair => allowed.HasFlag(pair.Item1)).Select(pair => pair.Item2).Append(ApprovalAct.SendCopy);

    /// <summary>The earlier nodes that it can be sent back to.</summary>
    public IEnumerable<ApprovalNode> Earlier => Mine is null ? [] : State.Definition.Nodes
        .TakeWhile(node => node.Key != Mine.Node)
        .Where(node => State.Visits.Any(visit => visit.Node == node.Key && visit.State == VisitState.Passed));

    /// <summary>The signers that the person added and who have not answered.</summary>
    public IEnumerable<ApprovalTask> Removable => State.Tasks.Where(task => task.IsLive && task.AddedBy is { } by && State.Tasks[by - 1].Actor == Person.No);

    /// <summary>Every node with what was said there, in order; those to come have nothing yet.</summary>
    public IEnumerable<ApprovalStage> Stages => State.Definition.Nodes.Select(node => new ApprovalStage(
        node,
        [.. State.Tasks.Where(task => task.Node == node.Key && task.OpenedAt is not null && task.State is not (ApprovalTaskState.NotNeeded or ApprovalTaskState.Removed))],
        State.Visits.LastOrDefault(visit => visit.Node == node.Key)?.State));

    /// <summary>Why the line was to go back, as far as somebody just said so.</summary>
    public string? ReasonFor(NumberedLine line) => Said?.Marks.Find(mark => mark.Line == line.No)?.Reason;

    public string NameOf(ApprovalNode node) => node.Name.In(ReaderLanguage.Current);

    private ApprovalNode? NodeOf(ApprovalTask? task) => task is null ? null : State.Definition.Nodes.FirstOrDefault(node => node.Key == task.Node);
}

/// <summary>One node of an approval with everybody who was asked there.</summary>
/// <param name="State">What became of it; null as long as it was not reached.</param>
public sealed record ApprovalStage(ApprovalNode Node, IReadOnlyList<ApprovalTask> Tasks, VisitState? State);
