using System.ComponentModel.DataAnnotations;
using OpsSupport.Features.Employees;
using OpsSupport.Features.OrgUnits;
using OpsSupport.Kernel.Forms;
using OpsSupport.Kernel.Ledger;

namespace OpsSupport.Features.Projects;

public sealed class ProjectDepartmentForm : DatedCodeForm
{
    public override string Suggest => OrgUnitDocument.Name;
}

public sealed class ProjectLeadForm : DatedCodeForm
{
    public override string Suggest => EmployeeKind.Name;
}

public sealed class ProjectPackageForm : DatedCodeForm
{
    public override string Suggest => ProjectDocument.Name;
}

public sealed class ProjectMemberForm : CodeForm
{
    public DateOnly? From { get; set; }

    [NotBefore(nameof(From))] public DateOnly? LastDay { get; set; }

    public override string Suggest => EmployeeKind.Name;

    protected override IEnumerable<LineField> Fields => [.. base.Fields, new(nameof(From), From, IsNeeded: false), new(nameof(LastDay), LastDay, IsNeeded: false)];

    public static ProjectMemberForm Of(ProjectMember member) => new() { Code = member.Person.Value, From = member.From, LastDay = member.To?.AddDays(-1) };

    public ProjectMember ToMember() => new(new(Code!.Trim()), From, LastDay?.AddDays(1));
}

public sealed class MilestoneForm : LineForm
{
    [StringLength(200)] public string? Name { get; set; }

    public DateOnly? PlannedOn { get; set; }

    public DateOnly? DoneOn { get; set; }

    [Range(1, Milestone.HeaviestWeight)] public int? Weight { get; set; }

    protected override IEnumerable<LineField> Fields =>
        [new(nameof(Name), Name), new(nameof(PlannedOn), PlannedOn), new(nameof(DoneOn), DoneOn, IsNeeded: false), new(nameof(Weight), Weight, IsNeeded: false)];

    public static MilestoneForm Of(Milestone milestone) =>
        new() { Name = milestone.Name, PlannedOn = milestone.PlannedOn, DoneOn = milestone.DoneOn, Weight = milestone.Weight };

    public Milestone ToMilestone() => new(Name!.Trim(), PlannedOn!.Value, DoneOn, Weight ?? 1);
}

public sealed class ProjectBudgetForm : AmountForm
{
    /// <summary>Null for a budget that is not divided by kind.</summary>
    public FigureKind? Cost { get; set; }

    public DateOnly? On { get; set; }

    protected override IEnumerable<LineField> Fields => [new(nameof(Amount), Amount), new(nameof(On), On), new(nameof(Cost), Cost, IsNeeded: false)];

    public static ProjectBudgetForm Of(BudgetLine line)
    {
        var form = new ProjectBudgetForm { Cost = line.Cost, On = line.On };
        form.Show(line.Amount);
        return form;
    }

    public BudgetLine ToLine() => new(Cost, ToMoney(), On!.Value);
}
