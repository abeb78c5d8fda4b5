using System.Collections.Immutable;

namespace OpsSupport.Kernel.Approvals;

/// <summary>When a node is passed through, as comparisons that are joined one way. What is not changed stays what it was, to the letter.</summary>
internal sealed record ConditionLines(ConditionJoin Joined, ImmutableArray<ConditionChoice> Lines)
{
    public static ConditionLines Of(ApprovalCondition? condition) => condition switch
    {
        null => new(ConditionJoin.All, []),
        ApprovalCondition.AllOf { Conditions.IsDefaultOrEmpty: false } all => Of(ConditionJoin.All, all.Conditions),
        ApprovalCondition.AnyOf { Conditions.IsDefaultOrEmpty: false } any => Of(ConditionJoin.Any, any.Conditions),
        _ => Of(ConditionJoin.All, [condition]),
    };

    /// <param name="before">What the node's condition was.</param>
    public ApprovalCondition? ToCondition(ApprovalCondition? before) =>
        Joined == ConditionJoin.Kept || SaysTheSame(Of(before)) ? before
        : Lines switch
        {
            [] => null,
            [var only] => only.ToCondition(),
            _ when Joined == ConditionJoin.Any => new ApprovalCondition.AnyOf([.. Lines.Select(line => line.ToCondition())]),
            _ => new ApprovalCondition.AllOf([.. Lines.Select(line => line.ToCondition())]),
        };

    private static ConditionLines Of(ConditionJoin joined, ImmutableArray<ApprovalCondition> conditions)
    {
        ImmutableArray<ConditionChoice> lines = [.. conditions.Select(ConditionChoice.Of).OfType<ConditionChoice>()];
        return lines.Length == conditions.Length ? new(joined, lines) : new(ConditionJoin.Kept, []);
    }

    private bool SaysTheSame(ConditionLines other) => Joined == other.Joined && Lines.SequenceEqual(other.Lines);
}
