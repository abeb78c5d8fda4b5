using OpsSupport.Kernel.Directory;

namespace OpsSupport.Kernel.Approvals;

/// <summary>The nodes that shipped definitions are made of (section 8 of the domain page).</summary>
internal static class Nodes
{
    public static ApprovalNode ProjectLead { get; } = Of("project-lead", "项目负责人", "Project lead", new ActorRule.MotherProjectLead());

    public static ApprovalNode UnitHead { get; } = Of("unit-head", "部门负责人", "Department head", new ActorRule.UnitHead());

    public static ApprovalNode Superior { get; } = Of("superior", "上级", "Superior", new ActorRule.HeadOverStarter());

    public static ApprovalNode Finance { get; } = AnyOf("finance", "财务", "Finance", new ActorRule.SubsidiaryFinance());

    public static ApprovalNode CompanyLeader { get; } = AnyOf("company-leader", "公司领导", "Company leader", new ActorRule.Office(Role.CompanyLeader));

    public static ApprovalNode Commerce { get; } = AnyOf("commerce", "商务", "Commerce", new ActorRule.Office(Role.Commerce));

    public static ApprovalNode HumanResources { get; } = AnyOf("human-resources", "人力资源", "Human resources", new ActorRule.Office(Role.HumanResources));

    /// <summary>The same node, passed through only when something holds.</summary>
    public static ApprovalNode When(this ApprovalNode node, ApprovalField field, Comparison comparison, ApprovalValue value) =>
        node with { Condition = new ApprovalCondition.Compare(field, comparison, value) };

    /// <summary>The same node, passed through only for more than so much money.</summary>
    public static ApprovalNode Above(this ApprovalNode node, decimal amount) =>
        node.When(ApprovalField.Amount, Comparison.Above, new ApprovalValue.Number(amount));

    private static ApprovalNode Of(string key, string chinese, string english, ActorRule actor) => new() { Key = key, Name = new(chinese, english), Actors = [actor] };

    private static ApprovalNode AnyOf(string key, string chinese, string english, ActorRule actor) => Of(key, chinese, english, actor) with { Mode = SignMode.Any };
}
