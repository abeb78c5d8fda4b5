using System.Collections.Immutable;

namespace OpsSupport.Kernel.Approvals;

/// <summary>The order of a definition's nodes: stages one after the other, in a stage branches side by side, in a branch nodes one after the other.</summary>
internal sealed class Course
{
    private readonly Dictionary<string, (int Stage, int Branch, int Place)> _places = [];

    public Course(ImmutableArray<ApprovalNode> nodes)
    {
        Stages = [.. StagesOf(nodes)];
        foreach (var (stage, branches) in Stages.Index())
        {
            foreach (var (branch, way) in branches.Index())
            {
                foreach (var (place, node) in way.Index())
                {
                    _places[node.Key] = (stage, branch, place);
                }
            }
        }
    }

    public ImmutableArray<ImmutableArray<ImmutableArray<ApprovalNode>>> Stages { get; }

    public ApprovalNode? Find(string key) => _places.TryGetValue(key, out var at) ? Stages[at.Stage][at.Branch][at.Place] : null;

    /// <summary>Whether every document that is at <paramref name="node"/> has come past <paramref name="other"/>; false for nodes of two branches.</summary>
    public bool IsAfter(string node, string other)
    {
        var (at, before) = (_places[node], _places[other]);
        return at.Stage > before.Stage || (at.Stage == before.Stage && at.Branch == before.Branch && at.Place > before.Place);
    }

    /// <summary>The nodes right before this one that were not left out: several where branches join.</summary>
    public IEnumerable<ApprovalNode> RightBefore(string node, Func<ApprovalNode, bool> isLeftOut)
    {
        var at = _places[node];
        if (Stages[at.Stage][at.Branch].Take(at.Place).LastOrDefault(one => !isLeftOut(one)) is { } neighbour)
        {
            return [neighbour];
        }

        return Stages.Take(at.Stage).Reverse()
            .Select(stage => stage.Select(branch => branch.LastOrDefault(one => !isLeftOut(one))).OfType<ApprovalNode>().ToList())
            .FirstOrDefault(last => last.Count > 0) ?? [];
    }

    private static IEnumerable<ImmutableArray<ImmutableArray<ApprovalNode>>> StagesOf(ImmutableArray<ApprovalNode> nodes)
    {
        for (var index = 0; index < nodes.Length;)
        {
            var fork = nodes[index].Branch is null
                ? [nodes[index]]
                : nodes.Skip(index).TakeWhile(node => node.Branch is not null).ToImmutableArray();
            yield return [.. fork.GroupBy(node => node.Branch).Select(branch => branch.ToImmutableArray())];
            index += fork.Length;
        }
    }
}
