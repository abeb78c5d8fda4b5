using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.EInvoices;

/// <summary>Registered invoices as finance reconciles them: on the page with what belongs together in one cell, in the file each by itself.</summary>
public sealed class InvoiceTable(InvoicePage page, bool isFiltered, ITexts texts)
{
    private const int AmountColumns = 5;

    public ImmutableArray<string> Headings =>
    [
        texts["Invoices.Number"], texts["Invoices.Code"], texts["InvoiceField.Kind"], texts["InvoiceField.IssuedOn"], texts["InvoiceField.SellerName"],
        texts["InvoiceField.Net"], texts["InvoiceLine.Rate"], texts["InvoiceField.Tax"], texts["InvoiceField.Gross"], texts["EInvoices.Deductible"],
        texts["Invoices.Claimed"], texts["Invoices.Claim"], texts["Invoices.Voucher"], texts["Invoices.State"],
    ];

    public TableView View => new(
        "invoices", texts["Invoices.Title"],
        [
            new(texts["Invoices.Number"]) { IsWhole = true }, new(texts["InvoiceField.SellerName"]), new(texts["InvoiceField.IssuedOn"]),
            new(texts["InvoiceField.Net"], IsNumber: true), new(texts["InvoiceField.Tax"], IsNumber: true), new(texts["InvoiceField.Gross"], IsNumber: true),
            new(texts["EInvoices.Deductible"], IsNumber: true), new(texts["Invoices.Claimed"], IsNumber: true), new(texts["Invoices.Claim"]) { IsWhole = true }, new(texts["Invoices.State"]),
        ],
        [.. page.Invoices.Select(Row)])
    {
        Totals = page.Invoices.IsEmpty ? [] : [new(null, [texts["List.Total"], .. Enumerable.Repeat("", AmountColumns + 1), page.Claimed, "", ""])],
        Target = "#list",
        Empty = isFiltered
            ? new("search", texts["List.NothingFound"], texts["List.NothingFound.Text"], new(texts["List.ShowAll"], "/invoices", "refresh"))
            : new("receipt", texts["Invoices.Empty"]),
    };

    // No ledger knows vouchers yet: the column is there for the day one does.
    public IEnumerable<ImmutableArray<object>> Rows() => page.Invoices.Select(invoice => (ImmutableArray<object>)
    [
        ExportCell.Harmless(invoice.Facts.Key.Number), ExportCell.Harmless(invoice.Facts.Key.Code), texts.Of(invoice.Facts.Kind), ExportCell.Of(invoice.Facts.IssuedOn, texts),
        ExportCell.Harmless(invoice.Facts.Seller), Number(invoice.Facts.Net), ExportCell.Harmless(invoice.Facts.Rates), Number(invoice.Facts.Tax), Number(invoice.Facts.Gross),
        invoice.Facts.Deductible.Amount, Number(invoice.Claimed), ExportCell.Harmless(invoice.HolderNumber), "", texts.Of(invoice.State),
    ]);

    private static object Number(Money? money) => money is null ? "" : money.Amount;

    private TableRow Row(RegisteredInvoice invoice) => new(InvoiceModel.AddressOf(invoice.Facts.Key),
    [
        invoice.Facts.Key.Number, ImmutableArray.Create<object>(invoice.Facts.Seller, $"{texts.Of(invoice.Facts.Kind)} {invoice.Facts.Rates}".Trim()), invoice.Facts.IssuedOn,
        invoice.Facts.Net, invoice.Facts.Tax, invoice.Facts.Gross, invoice.Facts.Deductible, invoice.Claimed, invoice.HolderNumber, invoice.State,
    ]);
}
