using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.Projects;

/// <summary>The neighbours of a project as tables.</summary>
public static class PanoramaTables
{
    public static TableView Projects(DocumentPage page, ITexts texts) => new(
        "projects", texts["Home.Projects"],
        [new(texts["Column.Number"]), new(texts["Project.Name"]), new(texts["Project.State"]), new(texts["Project.PlannedTo"])],
        [
            .. page.Rows.Select(row => new TableRow(
                PanoramaModel.AddressOf(new(DocumentKind.CodeOf(row.Header.Ref.Key))),
                [row.Header.Number, row.Facts.Title, Enum.TryParse<ProjectState>(row.Facts.Stage, out var state) ? state : row.Facts.Stage, row.Facts.LastDay])),
        ])
    {
        Empty = new("folder", texts["Home.Projects.Empty"], texts["Home.Projects.Empty.Text"]),
    };

    /// <param name="mayOpen">Whether the reader may see contracts at all.</param>
    public static TableView Contracts(ProjectPanorama project, bool mayOpen, ITexts texts) => new(
        "contracts", texts["Panorama.Contracts"],
        [
            new(texts["AdjustmentLine.Contract"]), new(texts["Contract.Kind"]),
            new(texts["Contract.Gross"], IsNumber: true), new(texts["Contract.Net"], IsNumber: true),
        ],
        [.. project.Contracts.Select(contract => new TableRow(
            mayOpen ? $"/contracts/{Uri.EscapeDataString(contract.No.Value)}" : null, [contract.No, texts[contract.IsEstimated ? "ContractKind.Estimated" : "ContractKind.Sales"], contract.Gross, contract.Net]))])
    {
        Empty = new("contract", texts["Panorama.Contracts.Empty"]),
    };

    public static TableView People(Kernel.Ledger.StaffInput input, ITexts texts) => new(
        "people-table", texts["Panorama.People"],
        [new(texts["Entry.Employee"]), new(texts["Panorama.Hours"], IsNumber: true), new(texts["Panorama.PersonDays"], IsNumber: true)],
        [.. input.ByEmployee!.Value.Select(one => new TableRow($"/employees/{Uri.EscapeDataString(one.Employee.Value)}", [one.Name, one.Hours, PanoramaFigures.PersonDaysOf(one.Hours)]))])
    {
        Empty = new("users", texts["Panorama.Staff.Empty"]),
    };
}
