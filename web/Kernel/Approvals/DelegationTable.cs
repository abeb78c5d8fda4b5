using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Approvals;

/// <summary>The delegations of a person as a table, the latest first.</summary>
public static class DelegationTable
{
    public static TableView Of(DelegationPlan plan, ITexts texts) => new(
        "delegations",
        texts["DelegationPlan.Lines"],
        [
            new(texts["DelegationPlanLine.To"]), new(texts["DelegationPlanLine.FirstDay"]), new(texts["DelegationPlanLine.LastDay"]),
            new(texts["DelegationPlanLine.Kind"]), new(texts["DelegationPlanLine.Reason"]),
        ],
        [
            .. plan.Lines.OrderByDescending(line => line.Days.From).Select(line => new TableRow(
                null, [line.To, line.Days.From, line.Days.LastDay, KindOf(line, texts), line.Reason])),
        ])
    {
        Empty = new("user-plus", texts["Lines.Empty"]),
    };

    private static string KindOf(DelegationPlanLine line, ITexts texts) => line.Kind is null ? texts["Delegations.AllKinds"] : texts[$"{line.Kind}.Title"];
}
