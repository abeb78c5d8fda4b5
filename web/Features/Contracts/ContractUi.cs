using System.Collections.Immutable;
using OpsSupport.Kernel.Display;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Menu;
using OpsSupport.Kernel.Revisions;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.Contracts;

internal sealed class ContractUi(ITexts texts) : DocumentUi<Contract, ContractForm>(ContractDocument.Kind)
{
    public override MenuEntry Menu => MenuLine(MenuArea.Projects, "contract", order: 20);

    public override string FormPartial => "/Features/Contracts/_Form.cshtml";

    public override string ViewPartial => "/Features/Contracts/_View.cshtml";

    public override ImmutableArray<DocumentColumn> Columns =>
    [
        DocumentColumn.Number, DocumentColumn.Title, DocumentColumn.Stage<ContractKind>(), DocumentColumn.Amount,
        DocumentColumn.FirstDay with { TextKey = "Contract.SignedOn" }, DocumentColumn.LastDay with { TextKey = "Contract.ValidTo" }, DocumentColumn.Unit,
    ];

    public override ImmutableArray<Enum> Stages => [.. Enum.GetValues<ContractKind>().Cast<Enum>()];

    public override object? AsRead(BodyMember member, object? value, ITexts texts) => member.Name == nameof(Contract.TaxRate) && value is decimal rate ? new Ratio(rate) : value;

    protected override string TitleOf(Contract body) => body.Name;

    protected override IEnumerable<ActionLink> Related(DocumentHeader header, Contract body) =>
    [
        new(texts["Ledger.Title"], LedgerQuery.UrlOf(FigureScope.Of(new ContractNo(DocumentKind.CodeOf(header.Ref.Key)))), "database"),
        .. body.Parts.Select(part => new ActionLink($"{texts["Panorama.Title"]} {part.Project}", $"/projects/{Uri.EscapeDataString(part.Project.Value)}/panorama", "chart-pie")),
    ];
}
