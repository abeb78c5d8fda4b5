using System.Globalization;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Approvals;

/// <summary>A node as a line of a form with lines of its own, and back.</summary>
internal static class NodeWriting
{
    public static NodeForm Of(ApprovalNode node, int place)
    {
        var condition = ConditionLines.Of(node.Condition);
        var form = new NodeForm
        {
            Key = node.Key,
            Place = place,
            Name = node.Name.Chinese,
            EnglishName = node.Name.English,
            Mode = node.Mode,
            Ratio = node.Ratio?.ToString(),
            Joined = condition.Joined,
            KeptCondition = condition.Joined == ConditionJoin.Kept ? ApprovalDefinitionText.Of(node.Condition!, ReaderLanguage.Current) : null,
            Branch = node.Branch,
            Timeout = node.Timeout?.After.Value,
            TimeoutAction = node.Timeout?.Action ?? TimeoutAction.Remind,
            WhenNobody = node.WhenNobody,
            InsteadOfNobody = node.InsteadOfNobody?.Value,
            ForbidsAddSign = !node.Allowed.HasFlag(SignerChanges.AddSign),
            ForbidsTransfer = !node.Allowed.HasFlag(SignerChanges.Transfer),
            ForbidsDelegate = !node.Allowed.HasFlag(SignerChanges.Delegate),
            Resume = node.Resume,
        };
        form.Actors.Show(node.Actors);
        form.Copies.Show(node.Copies);
        form.Conditions.With(condition.Lines.Select(line => new ConditionForm { Field = line.Field, Comparison = line.Comparison, Value = line.Value }));
        return form;
    }

    /// <param name="before">The node as it was, for what lines cannot say.</param>
    public static ApprovalNode ToNode(NodeForm form, string key, ApprovalNode? before) => new()
    {
        Key = key,
        Name = new(form.Name!.Trim(), form.EnglishName!.Trim()),
        Actors = form.Actors.ToRules(before?.Actors ?? []),
        Mode = form.Mode,
        Ratio = RatioOf(form.Ratio),
        Condition = new ConditionLines(form.Joined, [.. form.Conditions.Filled.Select(line => line.Choice)]).ToCondition(before?.Condition),
        Branch = string.IsNullOrWhiteSpace(form.Branch) ? null : form.Branch.Trim(),
        Timeout = form.Timeout is { } hours ? new(Hours.Of(hours), form.TimeoutAction) : null,
        WhenNobody = form.WhenNobody,
        InsteadOfNobody = Code.TryParse<EmployeeNo>(form.InsteadOfNobody),
        Copies = form.Copies.ToRules(before?.Copies ?? []),
        Allowed = (form.ForbidsAddSign ? 0 : SignerChanges.AddSign) | (form.ForbidsTransfer ? 0 : SignerChanges.Transfer) | (form.ForbidsDelegate ? 0 : SignerChanges.Delegate),
        Resume = form.Resume,
    };

    private static SignRatio? RatioOf(string? text) => text?.Split('/') is [var parts, var of]
        ? new(int.Parse(parts, CultureInfo.InvariantCulture), int.Parse(of, CultureInfo.InvariantCulture))
        : null;
}
