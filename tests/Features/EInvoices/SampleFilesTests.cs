using System.Collections.Immutable;
using System.Text.Json;

namespace OpsSupport.Features.EInvoices;

/// <summary>Every sample file against every value that is known of it.</summary>
public sealed class SampleFilesTests
{
    private static readonly Dictionary<string, InvoiceKind> Kinds = new()
    {
        ["vat_e_ordinary"] = InvoiceKind.VatElectronicOrdinary,
        ["vat_e_special"] = InvoiceKind.VatElectronicSpecial,
        ["vat_toll"] = InvoiceKind.VatToll,
        ["blockchain"] = InvoiceKind.Blockchain,
        ["digital_ordinary"] = InvoiceKind.DigitalOrdinary,
        ["digital_special"] = InvoiceKind.DigitalSpecial,
        ["rail_ticket"] = InvoiceKind.RailTicket,
        ["air_itinerary"] = InvoiceKind.AirItinerary,
    };

    private static readonly Dictionary<string, ReviewReason> Flags = new()
    {
        ["buyer_not_own_company"] = ReviewReason.BuyerNotOwnCompany,
        ["number_format"] = ReviewReason.NumberFormat,
        ["masked_tax_id"] = ReviewReason.MaskedTaxId,
        ["red_letter"] = ReviewReason.RedLetter,
        ["amount_tax_total_mismatch"] = ReviewReason.SumMismatch,
        ["capitals_mismatch"] = ReviewReason.CapitalsMismatch,
    };

    private static readonly Dictionary<string, string> Refusals = new()
    {
        ["dtd_forbidden"] = nameof(InvoiceWithDefinitions),
        ["no_invoice_data"] = nameof(NoInvoiceInside),
        ["too_large"] = nameof(InvoiceUnpacksTooLarge),
        ["unreadable"] = nameof(InvoiceUnreadable),
        ["not_an_invoice"] = nameof(NotAnInvoice),
    };

    [Theory]
    [MemberData(nameof(SampleFiles.Read), MemberType = typeof(SampleFiles))]
    public void A_sample_says_what_is_known_of_it(string file)
    {
        var sample = SampleFiles.Case(file);

        var invoice = Read(file, sample);

        Assert.Equal(Identity(sample), (invoice.Kind, invoice.Key, invoice.IssuedOn!.Value));
        Assert.Equal(sample.Text("check_code"), invoice.CheckCode);
        Assert.Equal(Party(sample.GetProperty("buyer")), invoice.Buyer);
        Assert.Equal(Party(sample.GetProperty("seller")), invoice.Seller);
        Assert.Equal(Amounts(sample), (invoice.Net?.Amount, invoice.Tax?.Amount, invoice.Gross?.Amount));
        Assert.Equal(sample.Text("total_cn"), invoice.Capitals);
        Assert.Equal(sample.GetProperty("tax_rates").EnumerateArray().Select(rate => rate.GetString()!), invoice.Rates);
        Assert.Equal(Lines(sample), Shown(sample, invoice));
    }

    [Theory]
    [MemberData(nameof(SampleFiles.Read), MemberType = typeof(SampleFiles))]
    public void A_sample_raises_the_flags_that_are_due_and_no_others(string file)
    {
        var sample = SampleFiles.Case(file);

        var reasons = A.Reasons(Read(file, sample));

        Assert.Equal(sample.GetProperty("flags").EnumerateArray().Select(flag => Flags[flag.GetString()!]).Order(), reasons.Order());
        Assert.Equal(sample.GetProperty("claimable").GetBoolean(), reasons.IsEmpty);
    }

    [Theory]
    [MemberData(nameof(SampleFiles.OnlyQr), MemberType = typeof(SampleFiles))]
    public void A_picture_gives_what_its_qr_code_says_and_asks_for_the_rest(string file)
    {
        var sample = SampleFiles.Case(file);

        var invoice = Read(file, sample);

        Assert.Equal(Identity(sample), (invoice.Kind, invoice.Key, invoice.IssuedOn!.Value));
        Assert.Equal((sample.Amount("amount"), null, null), (invoice.Net?.Amount, invoice.Tax, invoice.Gross));
        Assert.Equal((sample.Text("check_code"), sample.Text("qr")), (invoice.CheckCode, invoice.QrText));
        Assert.All(invoice.Readings, reading => Assert.Equal(ReadingSource.Qr, reading.Source));
        Assert.Equal([ReviewReason.QrOnly], A.Reasons(invoice));
    }

    [Theory]
    [MemberData(nameof(SampleFiles.Refused), MemberType = typeof(SampleFiles))]
    public void A_hostile_sample_is_refused_with_the_reason(string file)
    {
        var refused = A.Recogniser.Recognise(A.File(SampleFiles.Content(file), file), A.Today);

        Assert.Equal(Refusals[SampleFiles.Case(file).Text("reject_reason")], Assert.Single(refused.Errors).GetType().Name);
    }

    [Theory]
    [InlineData("derived-digital-special.pdf")]
    [InlineData("derived-legacy-list-5pages.pdf")]
    [InlineData("legacy-ordinary.pdf")]
    [InlineData("legacy-special-multirate.pdf")]
    [InlineData("legacy-toll-untaxed.pdf")]
    [InlineData("blockchain-ordinary.pdf")]
    [InlineData("digital-ordinary.pdf")]
    [InlineData("digital-red-letter.pdf")]
    [InlineData("rail-ticket.pdf")]
    [InlineData("real-legacy-list-5pages.ofd")]
    [InlineData("real-digital-special.ofd")]
    public void A_qr_code_on_the_page_is_read_and_held_against_the_text(string file)
    {
        var sample = SampleFiles.Case(file);

        var invoice = Read(file, sample);

        Assert.Equal(sample.Text("qr"), invoice.QrText);
        Assert.Equal(ReadingConfidence.Sure, invoice.Readings.Single(reading => reading.Field == InvoiceField.Number).Confidence);
    }

    [Fact]
    public void Journeys_are_read_of_tickets()
    {
        string[] tickets = ["rail-ticket.pdf", "rail-ticket.ofd"];
        var rail = tickets.Select(file => Read(file, SampleFiles.Case(file)).Journey!.Legs.Single());
        var air = Read("specimen-air-itinerary.pdf", SampleFiles.Case("specimen-air-itinerary.pdf")).Journey!;

        Assert.All(rail, leg => Assert.Equal(
            new() { From = "北京南", To = "南京南", Service = "G11", Day = new(2025, 4, 1), Departure = new(9, 0), Seat = "二等座" }, leg));
        Assert.Equal(["合肥 HFE→广州 CAN CZ8866 18:30", "广州 CAN→北海 BHY CZ8866 22:50"], air.Legs.Select(leg => $"{leg.From}→{leg.To} {leg.Service} {leg.Departure:HH:mm}"));
        Assert.Equal(("7841234567890", new AirFare(477.06m, 45.87m, 50m, 0m)), (air.TicketNo, air.Fare));
    }

    [Fact]
    public void One_invoice_in_three_files_of_an_archive_is_one_invoice()
    {
        var invoice = Read("digital-ordinary.zip", SampleFiles.Case("digital-ordinary.zip"));

        Assert.Equal(["dzfp_25112000000990000016.ofd", "dzfp_25112000000990000016.pdf", "dzfp_25112000000990000016.xml"], invoice.Files.Select(file => file.Name).Order());
        Assert.Equal(3, invoice.Files.Select(file => file.Hash).Distinct().Count());
        Assert.Equal(ReadingSource.Xml, invoice.Readings.Single(reading => reading.Field == InvoiceField.Gross).Source);
    }

    [Theory]
    [InlineData("digital-red-letter.pdf")]
    [InlineData("digital-red-letter.xml")]
    [Trait("AT", "06.12")]
    public void A_red_invoice_names_the_one_it_takes_back(string file)
    {
        var sample = SampleFiles.Case(file);

        var invoice = Read(file, sample);

        Assert.True(invoice.IsRed);
        Assert.Equal(new InvoiceKey("", sample.Text("reverses")), invoice.Reverses);
        Assert.Equal(FlagWeight.Blocking, invoice.Weight);
    }

    private static RecognisedInvoice Read(string file, JsonElement sample) => A.Read(SampleFiles.Content(file), SampleFiles.DayOf(sample));

    private static (InvoiceKind, InvoiceKey, DateOnly) Identity(JsonElement sample) =>
        (Kinds[sample.Text("kind")], new(sample.Text("code"), sample.Text("number")), SampleFiles.DayOf(sample));

    private static InvoiceParty Party(JsonElement party) => new(party.Text("name"), party.Text("tax_id"));

    // An air itinerary gives the parts of its net amount.
    private static (decimal? Net, decimal? Tax, decimal? Gross) Amounts(JsonElement sample) => (
        sample.Amount("amount") ?? sample.Amount("fare") + sample.Amount("fuel_surcharge") + sample.Amount("civil_aviation_fund") + sample.Amount("other_taxes"),
        sample.Amount("tax"), sample.Amount("total"));

    private static ImmutableArray<InvoiceLine> Lines(JsonElement sample) =>
        sample.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array ? [.. items.EnumerateArray().Select(Line)] : [];

    private static InvoiceLine Line(JsonElement item) => new()
    {
        Name = item.Text("name"),
        Spec = item.Text("spec"),
        Unit = item.Text("unit"),
        Quantity = item.Amount("qty"),
        Price = item.Amount("price"),
        Amount = item.Amount("amount")!.Value,
        Rate = item.Text("rate"),
        Tax = item.Amount("tax")!.Value,
    };

    // Of long lists only the first lines are known, and how many there are.
    private static IEnumerable<InvoiceLine> Shown(JsonElement sample, RecognisedInvoice invoice)
    {
        Assert.Equal(sample.TryGetProperty("items_count", out var count) ? count.GetInt32() : Lines(sample).Length, invoice.Lines.Length);
        return invoice.Lines.Take(Lines(sample).Length);
    }
}
