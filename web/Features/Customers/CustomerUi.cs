using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Menu;

namespace OpsSupport.Features.Customers;

internal sealed class CustomerUi() : DocumentUi<Customer, CustomerForm>(CustomerKind.Kind)
{
    public override MenuEntry Menu => MenuLine(MenuArea.Projects, "building", order: 30);

    public override string FormPartial => "/Features/Customers/_Form.cshtml";

    public override ImmutableArray<DocumentColumn> Columns => [DocumentColumn.Number, DocumentColumn.Title, DocumentColumn.ChangedAt];

    protected override string TitleOf(Customer body) => body.Name;
}
