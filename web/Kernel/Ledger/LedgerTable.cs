using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Ledger;

/// <summary>Entries as a person reads them and as a file carries them: the same columns, each entry with the way to its document.</summary>
internal sealed class LedgerTable(FigureScope scope, DocumentUiCatalog catalog, ITexts texts)
{
    private static readonly ImmutableArray<string> Keys =
    [
        "Entry.Day", "Entry.Kind", "Entry.Project", "Entry.Text", "Entry.Employee", "Entry.Supplier", "Entry.Document", "Entry.Period",
        "Entry.Hours", "Entry.Amount",
    ];

    public ImmutableArray<string> Headings => [.. Keys.Select(key => texts[key]), texts["Column.Currency"]];

    public TableView View(EntryPage page) => new(
        "entries", texts["Ledger.Title"],
        [.. Keys.Select((key, index) => new TableColumn(texts[key], IsNumber: index >= Keys.Length - 2))],
        [.. page.Entries.Select(entry => new TableRow(catalog.UrlOf(entry.Source), [.. Values(entry), AmountOf(entry)]))])
    {
        Totals = [.. page.Totals.Select(Total)],
        Target = "#ledger",
        Empty = new("database", texts["Ledger.Empty"], texts["Ledger.Empty.Text"]),
    };

    public ImmutableArray<object> Cells(FigureEntry entry) =>
        [.. Values(entry).Select(value => ExportCell.Of(value, texts)), .. ExportCell.Of(AmountOf(entry))];

    /// <summary>What of an entry counts here: all of it, or a unit's part with all below it.</summary>
    public Money AmountOf(FigureEntry entry) => scope.Kind != FigureScopeKind.Unit ? entry.Amount : entry.Shares
        .Where(share => share.UnitPath.Split('/').Contains(scope.Code))
        .Aggregate(Money.Zero(entry.Amount.Currency), (sum, share) => sum + share.Amount);

    private IEnumerable<object?> Values(FigureEntry entry) =>
    [
        entry.BusinessDate, texts.Of(entry.Kind), entry.Project?.Value, entry.Text, entry.Employee, entry.Supplier,
        DocumentKind.CodeOf(entry.Source.Key), entry.Period, entry.Quantity,
    ];

    private TableRow Total(FigureTotal total) => new(null,
    [
        texts["List.Total"], texts.Of(total.Kind), "", "", "", "", "", "", total.Quantity == Hours.None ? "" : total.Quantity, total.Amount,
    ]);
}
