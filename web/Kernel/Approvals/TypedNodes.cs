using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Kernel.Approvals;

/// <summary>Where on the form of a definition it stands what rules refuse: they count nodes as they are passed through, the page counts its lines.</summary>
internal static partial class TypedNodes
{
    public static ImmutableArray<DomainError> AtLines(this ApprovalDefinitionForm form, ImmutableArray<DomainError> errors) =>
        [.. errors.Select(error => error.Field is { } field ? error with { Field = form.FieldOf(field) } : error)];

    private static string FieldOf(this ApprovalDefinitionForm form, string field)
    {
        if (field is nameof(ApprovalTrial.Document) or nameof(ApprovalTrial.Starter))
        {
            return $"{nameof(form.Trial)}.{field}";
        }

        if (Node().Match(field) is not { Success: true } match || form.InOrder.ElementAtOrDefault(Number(match)) is not { Item: { } node, Index: var line })
        {
            return field;
        }

        return $"{nameof(form.Nodes)}[{line}].{FieldOf(node, match.Groups["rest"].Value)}";
    }

    // A condition that the page only shows has no lines.
    private static string FieldOf(NodeForm node, string field) =>
        Condition().Match(field) is not { Success: true } match ? field
        : node.Joined == ConditionJoin.Kept ? nameof(node.Joined)
        : $"{nameof(node.Conditions)}[{node.Conditions.Lines.Index().Where(line => !line.Item.IsBlank).Select(line => line.Index).ElementAtOrDefault(Number(match))}].{match.Groups["rest"].Value}";

    private static int Number(Match match) => int.Parse(match.Groups["index"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^Nodes\[(?<index>\d+)\]\.(?<rest>.+)$")]
    private static partial Regex Node();

    [GeneratedRegex(@"^Conditions\[(?<index>\d+)\]\.(?<rest>.+)$")]
    private static partial Regex Condition();
}
