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
    public override string Suggest => EmployeeKind.Name;
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
