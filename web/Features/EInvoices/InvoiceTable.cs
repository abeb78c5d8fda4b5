using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.EInvoices;

/// <summary>Registered invoices as finance reconciles them: the same columns on the page and in the file.</summary>
public sealed class InvoiceTable(InvoicePage page, bool isFiltered, ITexts texts)
{
    private static readonly ImmutableArray<string> Keys =
    [
        "Invoices.Number", "Invoices.Code", "InvoiceField.Kind", "InvoiceField.IssuedOn", "InvoiceField.SellerName", "InvoiceField.Net", "InvoiceLine.Rate", "InvoiceField.Tax",
        "InvoiceField.Gross", "EInvoices.Deductible", "Invoices.Claimed", "Invoices.Claim", "Invoices.Voucher", "Invoices.State",
    ];

    private static readonly ImmutableHashSet<string> Amounts =
        ["InvoiceField.Net", "InvoiceField.Tax", "InvoiceField.Gross", "EInvoices.Deductible", "Invoices.Claimed"];

    public ImmutableArray<string> Headings => [.. Keys.Select(key => texts[key])];

    public TableView View => new(
        "invoices", texts["Invoices.Title"],
        [.. Keys.Select((key, index) => new TableColumn(texts[key], IsNumber: Amounts.Contains(key)) { IsWhole = index == 0 })],
        [.. page.Invoices.Select(invoice => new TableRow(InvoiceModel.AddressOf(invoice.Facts.Key), Cells(invoice)))])
    {
        Totals = page.Invoices.IsEmpty ? [] : [new(null, [texts["List.Total"], .. Enumerable.Repeat("", 9), page.Claimed, "", "", ""])],
        Target = "#list",
        Empty = isFiltered
            ? new("search", texts["List.NothingFound"], texts["List.NothingFound.Text"], new(texts["List.ShowAll"], "/invoices", "refresh"))
            : new("receipt", texts["Invoices.Empty"]),
    };

    public IEnumerable<ImmutableArray<object>> Rows() =>
        page.Invoices.Select(invoice => (ImmutableArray<object>)[.. Cells(invoice).Select(cell => cell is Money money ? money.Amount : ExportCell.Of(cell, texts))]);

    // No ledger knows vouchers yet: the column is there for the day one does.
    private ImmutableArray<object?> Cells(RegisteredInvoice invoice) =>
    [
        invoice.Facts.Key.Number, invoice.Facts.Key.Code, texts.Of(invoice.Facts.Kind), invoice.Facts.IssuedOn, invoice.Facts.Seller, invoice.Facts.Net, invoice.Facts.Rates,
        invoice.Facts.Tax, invoice.Facts.Gross, invoice.Facts.Deductible, invoice.Claimed, invoice.HolderNumber, "", invoice.State,
    ];
}
