using System.Collections.Immutable;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Approvals;

/// <summary>A definition as a way from top to bottom, and how one document went or would go along it.</summary>
/// <param name="Run">Null where nothing has gone along it.</param>
public sealed record DiagramView(ApprovalDefinition Definition, ApprovalState? Run)
{
    /// <summary>Stages one after the other; in each the branches that run side by side; in a branch nodes one after the other.</summary>
    public IEnumerable<ImmutableArray<ImmutableArray<ApprovalNode>>> Stages
    {
        get
        {
            for (var index = 0; index < Definition.Nodes.Length;)
            {
                var fork = Definition.Nodes.Skip(index).TakeWhile(node => node.Branch is not null).ToImmutableArray();
                yield return fork.IsEmpty ? [[Definition.Nodes[index]]] : [.. fork.GroupBy(node => node.Branch).Select(branch => branch.ToImmutableArray())];
                index += Math.Max(fork.Length, 1);
            }
        }
    }

    public VisitState? StateOf(ApprovalNode node) => Run?.Visits.LastOrDefault(visit => visit.Node == node.Key)?.State;

    public IEnumerable<ApprovalTask> TasksOf(ApprovalNode node) => Run?.Tasks.Where(task => task.Node == node.Key) ?? [];

    /// <summary>Why a node was passed over.</summary>
    public string SkippedBecause(ApprovalNode node, ITexts texts) =>
        texts[node.Condition?.Holds(Run!.Subject) == false ? "ApprovalNode.ConditionFails" : "ApprovalNode.NobodyNeeded"];

    /// <summary>What holds at a node besides who is asked: how they sign, how long they have, who stands in for nobody.</summary>
    public static IEnumerable<string> NotesOf(ApprovalNode node, ITexts texts)
    {
        if (node.Condition is { } condition)
        {
            yield return texts["ApprovalNode.OnlyIf", ("Condition", ApprovalDefinitionText.Of(condition, ReaderLanguage.Current))];
        }

        if (node.Mode != SignMode.Sequential)
        {
            yield return node.Ratio is null ? texts.Of(node.Mode) : $"{texts.Of(node.Mode)} {node.Ratio}";
        }

        if (node.Timeout is { } timeout)
        {
            yield return texts["ApprovalNode.After", ("Hours", timeout.After.Value), ("Action", texts.Of(timeout.Action))];
        }

        if (!node.Copies.IsEmpty)
        {
            yield return texts["ApprovalNode.CopiesTo", ("People", ActorWords.Of(node.Copies, texts))];
        }
    }
}
