using System.Collections.Immutable;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Kernel.Approvals;

/// <summary>The fields that conditions name: only those that the kind has, by the names it gives them.</summary>
internal static class ConditionFields
{
    public static IEnumerable<ApprovalField> Of(ApprovalCondition? condition) => condition switch
    {
        ApprovalCondition.Compare compare => [compare.Field],
        ApprovalCondition.AllOf all => all.Conditions.SelectMany(Of),
        ApprovalCondition.AnyOf any => any.Conditions.SelectMany(Of),
        _ => [],
    };

    /// <summary>The comparisons that name what the kind does not have, by their places in the node's condition.</summary>
    public static IEnumerable<DomainError> Unknown(ApprovalDefinition definition, ImmutableArray<ApprovalField> fields) =>
        from node in definition.Nodes.Index()
        from field in Of(node.Item.Condition).Index()
        where fields.All(known => known.Name != field.Item.Name)
        select new UnknownReference($"{nameof(definition.Nodes)}[{node.Index}].Conditions[{field.Index}].{nameof(ApprovalCondition.Compare.Field)}", field.Item.Name);

    /// <summary>The same definition, with the fields called what their module calls them.</summary>
    public static ApprovalDefinition Named(ApprovalDefinition definition, ImmutableArray<ApprovalField> fields) =>
        definition with { Nodes = [.. definition.Nodes.Select(node => node with { Condition = node.Condition is { } condition ? Named(condition, fields) : null })] };

    private static ApprovalCondition Named(ApprovalCondition condition, ImmutableArray<ApprovalField> fields) => condition switch
    {
        ApprovalCondition.Compare compare => compare with { Field = fields.FirstOrDefault(known => known.Name == compare.Field.Name) ?? compare.Field },
        ApprovalCondition.AllOf all => new ApprovalCondition.AllOf([.. all.Conditions.Select(one => Named(one, fields))]),
        ApprovalCondition.AnyOf any => new ApprovalCondition.AnyOf([.. any.Conditions.Select(one => Named(one, fields))]),
        _ => condition,
    };
}
