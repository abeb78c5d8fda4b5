using System.Collections.Immutable;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Approvals;

/// <summary>The people that a definition names by their number instead of by the place they hold.</summary>
internal static class NamedPeople
{
    public static ImmutableHashSet<EmployeeNo> In(ApprovalDefinition definition) =>
    [
        .. definition.Nodes.SelectMany(node => node.Actors.Concat(node.Copies)).OfType<ActorRule.Named>().Select(named => named.Person),
        .. definition.Nodes.Select(node => node.InsteadOfNobody).OfType<EmployeeNo>(),
    ];

    public static ApprovalDefinition Replaced(ApprovalDefinition definition, EmployeeNo from, EmployeeNo to) => definition with
    {
        Nodes =
        [
            .. definition.Nodes.Select(node => node with
            {
                Actors = Replaced(node.Actors, from, to),
                Copies = Replaced(node.Copies, from, to),
                InsteadOfNobody = node.InsteadOfNobody == from ? to : node.InsteadOfNobody,
            }),
        ],
    };

    private static ImmutableArray<ActorRule> Replaced(ImmutableArray<ActorRule> rules, EmployeeNo from, EmployeeNo to) =>
        [.. rules.Select(rule => rule == new ActorRule.Named(from) ? new ActorRule.Named(to) : rule).Distinct()];
}
