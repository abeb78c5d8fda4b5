using System.Collections.Immutable;
using OpsSupport.Kernel.Display;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.EInvoices;

/// <summary>A recognised invoice as its card shows it.</summary>
public sealed record InvoiceView(RecognisedInvoice Invoice, ITexts Texts)
{
    private const int ShownLines = 10;

    public string State => Invoice.Weight switch
    {
        FlagWeight.Blocking => "bad",
        FlagWeight.Review => "warning",
        _ => "good",
    };

    public string StateText => Texts[$"EInvoices.Weight.{Invoice.Weight}"];

    /// <summary>The amounts with where each comes from.</summary>
    public ImmutableArray<StatTile> Amounts =>
    [
        Tile(InvoiceField.Net, Invoice.Net), Tile(InvoiceField.Tax, Invoice.Tax), Tile(InvoiceField.Gross, Invoice.Gross),
        new(Texts["EInvoices.Deductible"], Invoice.DeductibleTax),
    ];

    /// <summary>What else is known, with where it comes from; what is not there is left out.</summary>
    public ImmutableArray<InvoiceFact> Facts => [.. new[]
    {
        Fact(InvoiceField.Code, Invoice.Key.Code), Fact(InvoiceField.Number, Invoice.Key.Number), Fact(InvoiceField.IssuedOn, Invoice.IssuedOn),
        Fact(InvoiceField.BuyerName, Invoice.Buyer.Name), Fact(InvoiceField.BuyerTaxId, Invoice.Buyer.TaxId),
        Fact(InvoiceField.SellerName, Invoice.Seller.Name), Fact(InvoiceField.SellerTaxId, Invoice.Seller.TaxId),
        Fact(InvoiceField.Capitals, Invoice.Capitals), Fact(InvoiceField.CheckCode, Invoice.CheckCode), Fact(InvoiceField.Journey, JourneyText),
        Fact(InvoiceField.Remark, Invoice.Remark),
    }.Where(fact => fact.Value is not null and not "").Concat(RateFacts)];

    public TableView Lines => new(
        $"lines-{Invoice.Key.Number}",
        Texts["EInvoices.Lines"],
        [
            new(Texts["InvoiceLine.Name"]), new(Texts["InvoiceLine.Spec"]), new(Texts["InvoiceLine.Quantity"], IsNumber: true), new(Texts["InvoiceField.Net"], IsNumber: true),
            new(Texts["InvoiceLine.Rate"], IsNumber: true), new(Texts["InvoiceField.Tax"], IsNumber: true),
        ],
        [.. Invoice.Lines.Take(ShownLines).Select(line => new TableRow(null, [line.Name, line.Spec, Quantity(line), Amount(line.Amount), line.Rate, Amount(line.Tax)]))])
    {
        Empty = new("file-invoice", Texts["EInvoices.NoLines"]),
    };

    public int HiddenLines => Math.Max(0, Invoice.Lines.Length - ShownLines);

    public IEnumerable<string> FileNames => Invoice.Files.Select(file => file.Name);

    /// <summary>A flag in plain words.</summary>
    public string TextOf(ReviewFlag flag) => Texts[
        TextKeys.Of(flag.Reason), ("Field", flag.Field is { } field ? Texts.Of(field) : ""), ("First", flag.First), ("Second", flag.Second)];

    /// <summary>What the lines of each rate come to.</summary>
    private IEnumerable<InvoiceFact> RateFacts => Invoice.Lines.GroupBy(line => line.Rate).Select(rate => new InvoiceFact(
        Texts["EInvoices.AtRate", ("Rate", rate.Key)],
        Texts["EInvoices.NetAndTax", ("Net", Amount(rate.Sum(line => line.Amount))), ("Tax", Amount(rate.Sum(line => line.Tax)))],
        null));

    private string? JourneyText => Invoice.Journey is { Legs.IsEmpty: false } journey
        ? string.Join(Texts["Separator"], journey.Legs.Select(leg => $"{leg.From} → {leg.To} {leg.Service} {DisplayText.Of(leg.Day, Texts)} {leg.Departure:HH:mm} {leg.Seat}".Trim()))
        : null;

    private StatTile Tile(InvoiceField field, Money? amount) => new(Texts.Of(field), amount, Note: SourceOf(field), NoteLabel: amount is null ? null : Texts["EInvoices.From"]);

    private InvoiceFact Fact(InvoiceField field, object? value) => new(Texts.Of(field), value, SourceOf(field));

    private string? SourceOf(InvoiceField field) => Invoice.Readings.FirstOrDefault(reading => reading.Field == field) is { } reading
        ? $"{Texts.Of(reading.Source)} · {Texts.Of(reading.Confidence)}"
        : null;

    private static object? Amount(decimal amount) => decimal.Round(amount, 2) == amount ? Money.Cny(amount) : amount;

    private static string Quantity(InvoiceLine line) => line.Quantity is { } quantity ? $"{quantity:0.########} {line.Unit}".Trim() : "";
}

/// <summary>One thing that is known of an invoice, and where it comes from.</summary>
public sealed record InvoiceFact(string Label, object? Value, string? Source);
