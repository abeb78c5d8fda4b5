using System.Collections.Immutable;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Documents;

/// <summary>A page of a list with the addresses of everything around it: what <c>_List.cshtml</c> shows.</summary>
public sealed record DocumentList(DocumentUi Ui, ListQuery Query, ReadPage Read)
{
    /// <summary>The element that a new page, order or filter replaces.</summary>
    public const string Target = "#list";

    public DocumentPage Page => Read.Page;

    public string Path => $"/{Ui.Kind.Slug}";

    /// <summary>What the module's own states are called: the heading of their column.</summary>
    public string StageTextKey => Ui.Columns.FirstOrDefault(column => column.IsStage)?.TextKey ?? "Column.Stage";

    public string ExportUrl(ExportFormat format) => $"{Query.UrlAt($"{Path}/export")}{(Query.UrlAt("").Length == 0 ? "?" : "&")}format={format}";

    /// <summary>Where what is shown gets a name.</summary>
    public string ViewsUrl => (Query with { PageNo = 1 }).UrlAt($"{Path}/views");

    public TableView Table(ITexts texts) => new(
        "list-table",
        texts[Ui.TextKey("Title")],
        [.. Ui.Columns.Select(column => Head(column, texts))],
        [.. Page.Rows.Select(Row)])
    {
        Totals = Totals(texts),
        Target = Target,
        Empty = Query.IsFiltered
            ? new("search", texts["List.NothingFound"], texts["List.NothingFound.Text"], new(texts["List.ShowAll"], Path, "refresh"))
            : new(Ui.Menu.Icon, texts[Ui.TextKey("Empty")], texts["List.Empty.Text"]),
    };

    public PagerView Pager()
    {
        var first = Query.ToPage().Skip + 1;
        return new(
            Page.Rows.IsEmpty ? 0 : first,
            first + Page.Rows.Length - 1,
            Page.Count,
            Query.PageNo > 1 ? (Query with { PageNo = Query.PageNo - 1 }).UrlAt(Path) : null,
            first + Page.Rows.Length - 1 < Page.Count && !Page.Rows.IsEmpty ? (Query with { PageNo = Query.PageNo + 1 }).UrlAt(Path) : null,
            Target);
    }

    private TableColumn Head(DocumentColumn column, ITexts texts) => new(
        texts[column.TextKey],
        column.IsNumber,
        column.Sort is { } sort ? Query.SortedBy(sort).UrlAt(Path) : null,
        column.Sort != Query.Sort ? SortOrder.None : Query.Desc ? SortOrder.Descending : SortOrder.Ascending);

    private TableRow Row(DocumentRow row) => new(Ui.AddressOf(row.Header.Ref.Key), [.. Ui.Columns.Select(column => Read.Cell(column, row))]);

    // Amounts are summed per currency and over the whole list, not only over the page that is shown.
    private ImmutableArray<TableRow> Totals(ITexts texts) => Page.Totals.IsDefaultOrEmpty || !Ui.Columns.Contains(DocumentColumn.Amount)
        ? []
        : [new(null, [.. Ui.Columns.Select((column, index) => index == 0 ? texts["List.Total"] : column == DocumentColumn.Amount ? (object?)Page.Totals : "")])];
}
