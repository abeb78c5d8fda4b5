using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Approvals;

/// <summary>What a definition must be before documents may go by it. Named fields are those of the node, by its place: <c>Nodes[2].Ratio</c>.</summary>
internal sealed class ApprovalDefinitionRules : IDocumentRules<ApprovalDefinition>
{
    private const int MostNodes = 50;
    private const int MostActors = 20;
    private const int LongestName = 50;
    private const int MostLevels = 10;

    private const int LongestTitle = 200;

    public DocumentKind Kind => ApprovalDefinitionKind.Kind;

    public IEnumerable<DomainError> Check(ApprovalDefinition body, ApprovalDefinition? before, DocumentHeader header, DateOnly today) => CheckToSave(body);

    public DocumentFacts Describe(ApprovalDefinition body, DocumentHeader header, DateOnly today)
    {
        var text = ApprovalDefinitionText.Of(body, ApprovalLanguage.Chinese);
        return new(text[..Math.Min(text.Length, LongestTitle)]);
    }

    // Without a node nobody would have to agree any more, and nobody would notice.
    public static IEnumerable<DomainError> CheckToSave(ApprovalDefinition definition) =>
        definition.Nodes.IsEmpty ? [new Missing(nameof(definition.Nodes))] : Check(definition);

    public static IEnumerable<DomainError> Check(ApprovalDefinition definition) =>
        (definition.Nodes.Length > MostNodes ? [new OutOfRange(nameof(definition.Nodes), 0, MostNodes)] : Array.Empty<DomainError>())
        .Concat(definition.Nodes.SelectMany((node, index) => Check(node, $"{nameof(definition.Nodes)}[{index}]")))
        .Concat(Repeated(definition.Nodes));

    private static IEnumerable<DomainError> Check(ApprovalNode node, string at)
    {
        if (string.IsNullOrWhiteSpace(node.Key) || node.Key == ApprovalTask.AtStarter)
        {
            yield return new Missing($"{at}.{nameof(node.Key)}");
        }

        if (string.IsNullOrWhiteSpace(node.Name.Chinese) || string.IsNullOrWhiteSpace(node.Name.English))
        {
            yield return new Missing($"{at}.{nameof(node.Name)}");
        }

        if (node.Name.Chinese.Length > LongestName || node.Name.English.Length > LongestName)
        {
            yield return new TooLong($"{at}.{nameof(node.Name)}", LongestName);
        }

        foreach (var refusal in CheckActors(node, at).Concat(CheckNumbers(node, at)))
        {
            yield return refusal;
        }
    }

    private static IEnumerable<DomainError> CheckActors(ApprovalNode node, string at)
    {
        if (node.Actors.IsDefaultOrEmpty || node.Actors.Length > MostActors)
        {
            yield return new OutOfRange($"{at}.{nameof(node.Actors)}", 1, MostActors);
        }

        if (node.WhenNobody == EmptyActorRule.Named && node.InsteadOfNobody is null)
        {
            yield return new Missing($"{at}.{nameof(node.InsteadOfNobody)}");
        }
    }

    private static IEnumerable<DomainError> CheckNumbers(ApprovalNode node, string at)
    {
        if (node.Mode == SignMode.Ratio && node.Ratio is not { Of: > 0 and <= 100, Parts: > 0 })
        {
            yield return new Missing($"{at}.{nameof(node.Ratio)}");
        }
        else if (node.Ratio?.Parts > node.Ratio?.Of)
        {
            yield return new OutOfRange($"{at}.{nameof(node.Ratio)}", 1, node.Ratio!.Of);
        }

        if (node.Timeout is { } timeout && timeout.After <= Hours.None)
        {
            yield return new OutOfRange($"{at}.{nameof(node.Timeout)}", 0.25m, 1000);
        }

        if (node.Actors.OfType<ActorRule.UnitHeads>().Any(heads => heads.Levels is < 1 or > MostLevels))
        {
            yield return new OutOfRange($"{at}.{nameof(node.Actors)}", 1, MostLevels);
        }
    }

    private static IEnumerable<DomainError> Repeated(ImmutableArray<ApprovalNode> nodes) => nodes
        .GroupBy(node => node.Key).Where(same => same.Count() > 1).Select(same => new NodeRepeated(same.Key));
}
