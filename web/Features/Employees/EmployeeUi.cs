using System.Collections.Immutable;
using OpsSupport.Features.TimeReports;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Menu;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.Employees;

public sealed class EmployeeUi(ITexts texts) : DocumentUi<Employee, EmployeeForm>(EmployeeKind.Kind)
{
    public override MenuEntry Menu => MenuLine(MenuArea.Organisation, "users", order: 20);

    public override string FormPartial => "/Features/Employees/_Form.cshtml";

    public override string ViewPartial => "/Features/Employees/_View.cshtml";

    public override ImmutableArray<DocumentColumn> Columns =>
        [DocumentColumn.Number, DocumentColumn.Title, DocumentColumn.Unit, DocumentColumn.Stage<EmployeeStage>() with { TextKey = "Column.Status" }, DocumentColumn.FirstDay, DocumentColumn.LastDay];

    public override ImmutableArray<Enum> Stages => [.. Enum.GetValues<EmployeeStage>().Cast<Enum>()];

    /// <summary>What a day of somebody costs, from when to when.</summary>
    public static TableView Rates(Employee body, ITexts texts) => DatedView.Of(
        texts, "Employee.Rates", body.Rates, rate => [rate.PerDay, rate.StandardHours], "EmployeeRate.PerDay", "EmployeeRate.StandardHours");

    public static TableView Grades(Employee body, ITexts texts) => DatedView.Of(texts, "Employee.Grades", body.Grades);

    protected override string TitleOf(Employee body) => body.Name;

    protected override IEnumerable<ActionLink> Related(DocumentHeader header, Employee body) => body.Rates is [.., var last]
        ? [new(texts["ReRate.Title"], $"/time/re-rate?employee={Uri.EscapeDataString(DocumentKind.CodeOf(header.Ref.Key))}&from={last.From:yyyy-MM-dd}", "refresh", TimeReportKind.ReRate)]
        : [];
}
