using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Menu;

namespace OpsSupport.Features.Employees;

internal sealed class EmployeeUi() : DocumentUi<Employee, EmployeeForm>(EmployeeKind.Kind)
{
    public override MenuEntry Menu => MenuLine(MenuArea.Organisation, "users", order: 20);

    public override string FormPartial => "/Features/Employees/_Form.cshtml";

    public override string ViewPartial => "/Features/Employees/_View.cshtml";

    public override ImmutableArray<DocumentColumn> Columns =>
        [DocumentColumn.Number, DocumentColumn.Title, DocumentColumn.Unit, DocumentColumn.Stage<EmployeeStage>() with { TextKey = "Column.Status" }, DocumentColumn.FirstDay, DocumentColumn.LastDay];

    public override ImmutableArray<Enum> Stages => [EmployeeStage.Active, EmployeeStage.Left];
}

/// <summary>Whether somebody still works here, as lists say it.</summary>
public enum EmployeeStage
{
    Active = 0,
    Left = 1,
}
