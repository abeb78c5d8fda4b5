using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Menu;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Revisions;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Approvals;

internal sealed class DelegationsUi() : DocumentUi<DelegationPlan, DelegationPlanForm>(DelegationsKind.Kind)
{
    public override MenuEntry Menu => MenuLine(MenuArea.People, "user-plus", order: 60);

    public override string FormPartial => "/Kernel/Approvals/_DelegationForm.cshtml";

    public override string ViewPartial => "/Kernel/Approvals/_DelegationView.cshtml";

    public override ImmutableArray<DocumentColumn> Columns =>
        [DocumentColumn.Number with { TextKey = "delegations.Code" }, new DocumentColumn("Delegations.Person", row => new EmployeeNo(row.Facts.Title)), DocumentColumn.FirstDay, DocumentColumn.LastDay, DocumentColumn.ChangedAt];

    public override object? AsRead(BodyMember member, object? value, ITexts texts) =>
        member is { Name: nameof(DelegationPlanLine.Kind) } && value is string kind ? texts[$"{kind}.Title"] : value;

    // Whoever delegates for another does so on his behalf: the plan is that person's own.
    public override Task<Result<DocumentHeader>> SaveAsync(IGrainFactory grains, string key, Intent intent, object form) =>
        base.SaveAsync(grains, key, DocumentKind.CodeOf(key) == intent.By.Value ? intent : intent with { OnBehalfOf = Code.TryParse<EmployeeNo>(DocumentKind.CodeOf(key)) }, form);
}
