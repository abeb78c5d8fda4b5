using OpsSupport.Features.Contracts;
using OpsSupport.Features.Customers;
using OpsSupport.Features.Employees;
using OpsSupport.Features.OrgUnits;
using OpsSupport.Features.Projects;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.Imports;

/// <summary>A batch as its page shows it: what it comes to, what is wrong with it, how far it is.</summary>
public sealed record ImportView(string Key, ImportBatch Batch, RowProblemPage Problems, int ProblemPage)
{
    public const int ProblemsPerPage = 50;

    /// <summary>More units than anyone reads in one table; the sums below it are of all of them.</summary>
    private const int MostTotals = 300;

    public bool IsMoving => Batch.Step is ImportStep.Staging or ImportStep.Posting;

    public string Url => UrlOf(Key);

    /// <summary>Where units that are missing would have to be hung.</summary>
    public bool MayMakeUnits => Batch.Profile.Makes is ImportTarget.Figures or ImportTarget.Projects or ImportTarget.Employees;

    public static string UrlOf(string key) => $"/imports/{Uri.EscapeDataString(DocumentKind.CodeOf(key))}";

    public ProgressView Progress(ITexts texts) => Batch.Step == ImportStep.Staging
        ? new(texts["Imports.Reading"], Batch.Summary.Rows, Batch.File.Rows)
        : new(texts["Imports.TakingOver"], Batch.Progress.Taken, Batch.Summary.Good);

    public IEnumerable<StatTile> Tiles(ITexts texts)
    {
        yield return new(texts["Imports.Rows"], Batch.Summary.Rows, Icon: "table");
        yield return new(texts["Imports.Good"], Batch.Summary.Good, Icon: "circle-check");
        foreach (var tile in Counted(
            new(texts["Imports.Bad"], Batch.Summary.Bad, Url: "#bad-rows", Icon: "circle-x"),
            new(texts["Imports.Negative"], Batch.Summary.Negative, Icon: "circle-minus"),
            new(texts["Imports.WithoutContent"], Batch.Summary.WithoutContent, Icon: "circle-dashed")))
        {
            yield return tile;
        }
    }

    public IEnumerable<StatTile> Results(ITexts texts) => Counted(
        new(texts["Imports.Made"], Batch.Progress.Made, ListUrl, Icon: "plus"),
        new(texts["Imports.Revised"], Batch.Progress.Revised, ListUrl, Icon: "pencil"),
        new(texts["Imports.Unchanged"], Batch.Progress.Unchanged, Icon: "check"),
        new(texts["Imports.Refused"], Batch.Progress.Refused, "#bad-rows", Icon: "ban"),
        new(texts["Imports.NewUnits"], Batch.Progress.Units, $"/{OrgUnitDocument.Kind.Slug}", Icon: "sitemap"));

    public TableView Totals(ITexts texts) => new(
        "totals",
        texts["Imports.Totals"],
        [new(texts["Column.Unit"]), new(texts["Imports.Figure"]), new(texts["Imports.Rows"], IsNumber: true), new(texts["Column.Amount"], IsNumber: true)],
        [
            .. Batch.Summary.Totals.Take(MostTotals).Select(total => new TableRow(
                UnitUrl(total.Unit), [total.UnitName.Length > 0 ? total.UnitName : null, total.Kind, total.Rows, total.Amount])),
        ])
    {
        Totals =
        [
            .. Batch.Summary.Totals.GroupBy(total => (total.Kind, total.Amount.Currency)).Select(group => new TableRow(null,
            [
                texts["List.Total"], group.Key.Kind, group.Sum(total => total.Rows),
                group.Aggregate(Money.Zero(group.Key.Currency), (sum, total) => sum + total.Amount),
            ])),
        ],
        Empty = new("coin", texts["Imports.NoFigures"]),
    };

    public TableView BadRows(ITexts texts) => new(
        "bad-rows",
        texts["Imports.BadRows"],
        [new(texts["Imports.Line"], IsNumber: true), new(texts["Imports.Column"]), new(texts["Imports.Reason"]), new(texts["Imports.Value"])],
        [.. Problems.Problems.Select(problem => new TableRow(null, [problem.Line, problem.Column, problem.Reason, problem.Value]))])
    {
        Empty = new("circle-check", texts["Imports.NoBadRows"]),
    };

    public PagerView Pager()
    {
        var first = ((ProblemPage - 1) * ProblemsPerPage) + 1;
        var last = Math.Min(ProblemPage * ProblemsPerPage, Problems.Count);
        return new(
            first, last, Problems.Count,
            ProblemPage > 1 ? $"{Url}?bad={ProblemPage - 1}" : null,
            last < Problems.Count ? $"{Url}?bad={ProblemPage + 1}" : null,
            "#batch");
    }

    // What did not happen is not worth a tile.
    private static IEnumerable<StatTile> Counted(params IEnumerable<StatTile> tiles) => tiles.Where(tile => tile.Value is not 0);

    // Figures are found at their units, masters in their lists.
    private string? ListUrl => Batch.Profile.Makes switch
    {
        ImportTarget.Projects => $"/{ProjectDocument.Kind.Slug}",
        ImportTarget.Customers => $"/{CustomerKind.Kind.Slug}",
        ImportTarget.OrgUnits => $"/{OrgUnitDocument.Kind.Slug}",
        ImportTarget.Employees => $"/{EmployeeKind.Kind.Slug}",
        ImportTarget.Contracts => $"/{ContractDocument.Kind.Slug}",
        _ => null,
    };

    private string? UnitUrl(UnitCode? unit) =>
        unit is null || Batch.Step != ImportStep.Done ? null : $"/{OrgUnitDocument.Kind.Slug}/{Uri.EscapeDataString(unit.Value)}";
}
