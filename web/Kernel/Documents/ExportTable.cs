using System.Collections.Immutable;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Documents;

/// <summary>
/// The rows of a list as a program reads them: the columns of the screen, amounts as plain numbers with their currency beside
/// them, and no text that a spreadsheet would carry out.
/// </summary>
internal sealed class ExportTable(DocumentUi ui, ITexts texts)
{
    public ImmutableArray<string> Headings { get; } =
    [
        .. ui.Columns.SelectMany(column => column.IsMoney ? new[] { texts[column.TextKey], texts["Column.Currency"] } : [texts[column.TextKey]]),
    ];

    public ImmutableArray<object> Cells(ReadPage page, DocumentRow row) => [.. ui.Columns.SelectMany(column => Cells(column, page.Cell(column, row)))];

    private IEnumerable<object> Cells(DocumentColumn column, object? value) =>
        column.IsMoney ? ExportCell.Of(value as Money) : [ExportCell.Of(value, texts)];
}
