using System.Collections.Immutable;
using OpsSupport.Features.Employees;
using OpsSupport.Kernel.Approvals;

namespace OpsSupport.Features.ExpenseClaims;

/// <summary>Who has to agree to a claim, as shipped (section 8 of the domain page): by its kind, by who bears it and by who spent it.</summary>
internal static class ClaimRoute
{
    /// <summary>From more than this on the company's leader is asked.</summary>
    private const decimal LeaderAbove = 5000m;

    private static readonly ApprovalField IsTravel = new("is-travel", new("差旅报销", "travel claim"));
    private static readonly ApprovalField IsMarketing = new("is-marketing", new("营销人员", "marketing staff"));
    private static readonly ApprovalField HasProject = new("has-project", new("有项目承担", "borne by a project"));
    private static readonly ApprovalField HasUnit = new("has-unit", new("有部门承担", "borne by a unit"));

    public static ImmutableArray<ApprovalNode> Nodes { get; } =
    [
        Kernel.Approvals.Nodes.ProjectLead with { Condition = All(Is(HasProject, true), Any(Is(IsTravel, false), Is(IsMarketing, false))) },
        Kernel.Approvals.Nodes.Superior with { Condition = Any(Is(IsTravel, true), Is(HasUnit, true)) },
        Kernel.Approvals.Nodes.CompanyLeader with
        {
            Condition = All(Is(IsTravel, false), new ApprovalCondition.Compare(ApprovalField.Amount, Comparison.Above, new ApprovalValue.Number(LeaderAbove))),
        },
        Kernel.Approvals.Nodes.Finance,
    ];

    public static ImmutableArray<SubjectField> FieldsOf(ExpenseClaim body, StaffCategory category) =>
    [
        Field(IsTravel, body.Kind == ClaimKind.Travel), Field(IsMarketing, category == StaffCategory.Marketing),
        Field(HasProject, body.Lines.Any(line => line.Project is not null)), Field(HasUnit, body.Lines.Any(line => line.Project is null)),
    ];

    private static SubjectField Field(ApprovalField field, bool value) => new(field.Name, new ApprovalValue.Flag(value));

    private static ApprovalCondition.Compare Is(ApprovalField field, bool value) => new(field, Comparison.Equal, new ApprovalValue.Flag(value));

    private static ApprovalCondition.AllOf All(params ImmutableArray<ApprovalCondition> conditions) => new(conditions);

    private static ApprovalCondition.AnyOf Any(params ImmutableArray<ApprovalCondition> conditions) => new(conditions);
}
