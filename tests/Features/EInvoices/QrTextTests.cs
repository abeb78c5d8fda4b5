using System.Globalization;

namespace OpsSupport.Features.EInvoices;

/// <summary>The content of QR codes.</summary>
public sealed class QrTextTests
{
    [Theory]
    [InlineData("01,10,032001900311,90000011,97.09,20200618,57948816702740209571,5C1F,", InvoiceKind.VatElectronicOrdinary)]
    [InlineData("01,10,032001900311,90000011,97.09,20200618,57948816702740209571,5C1F", InvoiceKind.VatElectronicOrdinary)]
    [InlineData("01,01,3200190031,90000011,97.09,20200618,,5C1F,", InvoiceKind.PaperSpecial)]
    [InlineData("01,04,3200190031,90000011,97.09,20200618,57948816702740209571,5C1F,", InvoiceKind.PaperOrdinary)]
    [InlineData("01,99,3200190031,90000011,97.09,20200618,57948816702740209571,5C1F,", InvoiceKind.Other)]
    public void With_a_code_the_amount_is_without_tax(string text, InvoiceKind kind)
    {
        var read = QrText.Read(text)!;

        Assert.Equal((kind, "90000011", 97.09m, null, new DateOnly(2020, 6, 18)), (read.Kind!.Value, read.Number, read.Net, read.Gross, read.IssuedOn));
    }

    [Theory]
    [InlineData("01,32,,25112000000990000016,980.00,20250314,,A1B2", InvoiceKind.DigitalOrdinary)]
    [InlineData("01,31,,25112000000990000016,980,20250314,,A1B2", InvoiceKind.DigitalSpecial)]
    [InlineData("01,51,,25112000000990000016,980.0,20250314,,A1B2", InvoiceKind.RailTicket)]
    [InlineData("01,77,,25112000000990000016,980.0,20250314,,A1B2", InvoiceKind.Other)]
    public void Without_a_code_the_amount_is_with_tax(string text, InvoiceKind kind)
    {
        var read = QrText.Read(text)!;

        Assert.Equal((kind, "", "25112000000990000016", null, 980m), (read.Kind!.Value, read.Code, read.Number, read.Net, read.Gross));
    }

    [Fact]
    public void A_blockchain_invoice_has_an_address_with_the_total_in_fen()
    {
        var read = QrText.Read("https://bcfp.example.test/verify/scan?hash=30458275&bill_num=00900014&total_amount=24400")!;

        Assert.Equal((InvoiceKind.Blockchain, "00900014", 244m), (read.Kind!.Value, read.Number, read.Gross));
    }

    [Theory]
    [InlineData("")]
    [InlineData("https://example.test/menu?table=7")]
    [InlineData("02,10,032001900311,90000011,97.09,20200618,57948816702740209571,5C1F,")]
    [InlineData("01,10,032001900311,ABC,97.09,20200618,57948816702740209571,5C1F,")]
    [InlineData("javascript:alert(1)?bill_num=00900014")]
    public void The_code_of_something_else_is_none(string text) => Assert.Null(QrText.Read(text));

    [Fact]
    public void Whatever_is_written_is_read_again()
    {
        var random = new Random(20260331);
        for (var run = 0; run < 2_000; run++)
        {
            var (amount, day) = (random.NextInt64(-10_000_000, 10_000_000) / 100m, new DateOnly(2016, 1, 1).AddDays(random.Next(5_000)));
            var (code, number) = random.Next(2) == 0 ? ("", $"{random.NextInt64(100_000_000_000):00000000000000000000}") : ($"{random.NextInt64(1_000_000_000_000):000000000000}", $"{random.Next(100_000_000):00000000}");

            var read = QrText.Read(string.Create(CultureInfo.InvariantCulture, $"01,10,{code},{number},{amount:0.##},{day:yyyyMMdd},,FFFF,"))!;

            Assert.Equal((code, number, amount, day), (read.Code, read.Number, read.Net ?? read.Gross, read.IssuedOn));
        }
    }
}
