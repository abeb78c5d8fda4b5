using System.Collections.Immutable;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.Contracts;

/// <summary>What a contract comes to, with and without tax, and how it is divided over projects.</summary>
public sealed record ContractView(Contract Contract)
{
    public Money Gross => Contract.Parts.Select(part => part.Gross).Aggregate((sum, part) => sum + part);

    public Money Net => new TaxedAmount(Gross, Contract.TaxRate).Net;

    public TableView Parts(ITexts texts) => new(
        "parts", texts["Contract.Parts"],
        [new(texts["ContractPart.Project"]), new(texts["ContractPart.Amount"], IsNumber: true)],
        [.. Contract.Parts.Select(part => new TableRow($"/projects/{Uri.EscapeDataString(part.Project.Value)}", [part.Project, part.Gross]))])
    {
        Totals = [new(null, [texts["List.Total"], ImmutableArray.Create(Gross)])],
        Empty = new("contract", texts["Lines.Empty"]),
    };
}
