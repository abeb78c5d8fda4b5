using System.Globalization;

namespace OpsSupport.Kernel.Approvals;

/// <summary>
/// A definition in one line, as people write it: <c>项目负责人 → 部门负责人 → [金额 &gt; 5,000] 公司领导 → 财务</c>. <c>→</c> one after the other,
/// <c>&amp;</c> all, <c>|</c> any, brackets where there is a condition.
/// </summary>
public static class ApprovalDefinitionText
{
    public static string Of(ApprovalDefinition definition, ApprovalLanguage language)
    {
        var texts = new List<string>();
        for (var index = 0; index < definition.Nodes.Length;)
        {
            var fork = definition.Nodes.Skip(index).TakeWhile(node => node.Branch is not null).ToList();
            texts.Add(fork.Count == 0 ? Of(definition.Nodes[index], language) : OfFork(fork, language));
            index += Math.Max(fork.Count, 1);
        }

        return string.Join(" → ", texts);
    }

    public static string Of(ApprovalCondition condition, ApprovalLanguage language) => condition switch
    {
        ApprovalCondition.Compare compare => $"{compare.Field.Label.In(language)} {SignOf(compare.Comparison)} {Of(compare.Value, language)}",
        ApprovalCondition.AllOf all => string.Join(language == ApprovalLanguage.English ? " and " : " 且 ", all.Conditions.Select(one => Inside(one, language))),
        ApprovalCondition.AnyOf any => string.Join(language == ApprovalLanguage.English ? " or " : " 或 ", any.Conditions.Select(one => Inside(one, language))),
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, null),
    };

    private static string OfFork(List<ApprovalNode> fork, ApprovalLanguage language)
    {
        var branches = fork.GroupBy(node => node.Branch).Select(branch => string.Join(" → ", branch.Select(node => Of(node, language)))).ToList();
        return $"({string.Join(" & ", branches.Select((text, index) => fork.Count == branches.Count ? text : $"({text})"))})";
    }

    private static string Of(ApprovalNode node, ApprovalLanguage language) =>
        (node.Condition is { } condition ? $"[{Of(condition, language)}] " : "") + node.Name.In(language) + node.Mode switch
        {
            SignMode.All => " &",
            SignMode.Any when node.Actors.Length > 1 => " |",
            SignMode.Ratio => $" ≥ {node.Ratio}",
            _ => "",
        };

    private static string Inside(ApprovalCondition condition, ApprovalLanguage language) =>
        condition is ApprovalCondition.Compare ? Of(condition, language) : $"({Of(condition, language)})";

    private static string Of(ApprovalValue value, ApprovalLanguage language) => value switch
    {
        ApprovalValue.Number number => number.Value.ToString("#,##0.####", CultureInfo.InvariantCulture),
        ApprovalValue.Text text => text.Value,
        ApprovalValue.Flag flag => (flag.Value, language) switch
        {
            (true, ApprovalLanguage.English) => "yes",
            (false, ApprovalLanguage.English) => "no",
            (true, _) => "是",
            _ => "否",
        },
        ApprovalValue.People people => string.Join(", ", people.Value),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, null),
    };

    private static string SignOf(Comparison comparison) => comparison switch
    {
        Comparison.Equal => "=",
        Comparison.NotEqual => "≠",
        Comparison.Above => ">",
        Comparison.AtLeast => "≥",
        Comparison.Below => "<",
        _ => "≤",
    };
}
