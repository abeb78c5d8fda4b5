using System.Collections.Immutable;
using System.Globalization;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Approvals;

/// <summary>A node as a line of a form, and back.</summary>
internal static class NodeWriting
{
    public static NodeForm Of(ApprovalNode node, int place)
    {
        var (actors, condition) = (ActorChoice.Of(node.Actors), ConditionChoice.Of(node.Condition));
        return new()
        {
            Key = node.Key,
            Place = place,
            Name = node.Name.Chinese,
            EnglishName = node.Name.English,
            Asked = actors.Sort,
            Actors = actors.Detail,
            Mode = node.Mode,
            Ratio = node.Ratio?.ToString(),
            Field = condition.Field,
            Comparison = condition.Comparison,
            Value = condition.Value,
            Branch = node.Branch,
            Timeout = node.Timeout?.After.Value,
            TimeoutAction = node.Timeout?.Action ?? TimeoutAction.Remind,
            WhenNobody = node.WhenNobody,
            InsteadOfNobody = node.InsteadOfNobody?.Value,
            Copies = string.Join(", ", node.Copies.OfType<ActorRule.Named>().Select(copy => copy.Person)),
            ForbidsAddSign = !node.Allowed.HasFlag(SignerChanges.AddSign),
            ForbidsTransfer = !node.Allowed.HasFlag(SignerChanges.Transfer),
            ForbidsDelegate = !node.Allowed.HasFlag(SignerChanges.Delegate),
            Resume = node.Resume,
        };
    }

    /// <param name="before">The node as it was, for what a line cannot say.</param>
    public static ApprovalNode ToNode(NodeForm form, string key, ApprovalNode? before) => new()
    {
        Key = key,
        Name = new(form.Name!.Trim(), form.EnglishName!.Trim()),
        Actors = form.Asked == ActorChoice.Kept ? before?.Actors ?? [] : new ActorChoice(form.Asked ?? "", form.Actors).ToRules(),
        Mode = form.Mode,
        Ratio = RatioOf(form.Ratio),
        Condition = form.Field == ConditionChoice.Kept ? before?.Condition : new ConditionChoice(form.Field, form.Comparison, form.Value).ToCondition(),
        Branch = string.IsNullOrWhiteSpace(form.Branch) ? null : form.Branch.Trim(),
        Timeout = form.Timeout is { } hours ? new(Hours.Of(hours), form.TimeoutAction) : null,
        WhenNobody = form.WhenNobody,
        InsteadOfNobody = Code.TryParse<EmployeeNo>(form.InsteadOfNobody),
        Copies = CopiesOf(form, before),
        Allowed = (form.ForbidsAddSign ? 0 : SignerChanges.AddSign) | (form.ForbidsTransfer ? 0 : SignerChanges.Transfer) | (form.ForbidsDelegate ? 0 : SignerChanges.Delegate),
        Resume = form.Resume,
    };

    private static ImmutableArray<ActorRule> CopiesOf(NodeForm form, ApprovalNode? before) =>
        [.. before?.Copies.Where(copy => copy is not ActorRule.Named) ?? [], .. new ActorChoice("named", form.Copies).ToRules()];

    private static SignRatio? RatioOf(string? text) => text?.Split('/') is [var parts, var of]
        ? new(int.Parse(parts, CultureInfo.InvariantCulture), int.Parse(of, CultureInfo.InvariantCulture))
        : null;
}
