using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.EInvoices;

/// <summary>What is read of invoices of all layouts, and what sources that differ lead to.</summary>
public sealed class RecognitionTests
{
    private static readonly DateOnly Day = new(2020, 6, 1);

    [Fact]
    [Trait("AT", "06.1")]
    public void Text_and_qr_code_of_a_digital_invoice_make_one_invoice()
    {
        var invoice = A.Read(A.Paper.ToPdf(), Day);

        Assert.Equal("|24312000000000000001", invoice.Key.ToString());
        Assert.Equal((Money.Cny(1060), Money.Cny(60), Money.Cny(1000)), (invoice.Gross, invoice.Tax, invoice.Net));
        Assert.Equal(["6%"], invoice.Rates);
        Assert.Equal("01,32,,24312000000000000001,1060.00,20200520,,AB12", invoice.QrText);
        Assert.Empty(invoice.Flags);
        Assert.Equal(new(InvoiceField.Gross, ReadingSource.Text, ReadingConfidence.Sure), invoice.Readings.Single(reading => reading.Field == InvoiceField.Gross));
    }

    [Fact]
    [Trait("AT", "06.7")]
    public void An_amount_that_the_qr_code_says_otherwise_blocks_with_both_values()
    {
        var invoice = A.Read((A.Paper with { Qr = "01,32,,24312000000000000001,960.00,20200520,,AB12" }).ToPdf(), Day);

        Assert.Equal(new ReviewFlag(ReviewReason.AmountsDisagree, InvoiceField.Gross, "1060.00", "960.00"), Assert.Single(invoice.Flags));
        Assert.Equal(FlagWeight.Blocking, invoice.Weight);
        Assert.Equal(ReadingConfidence.Doubtful, invoice.Readings.Single(reading => reading.Field == InvoiceField.Gross).Confidence);
    }

    [Theory]
    [InlineData("01,32,,24312000000000000002,1060.00,20200520,,AB12", InvoiceField.Number)]
    [InlineData("01,32,,24312000000000000001,1060.00,20200521,,AB12", InvoiceField.IssuedOn)]
    public void A_number_or_day_that_the_qr_code_says_otherwise_blocks(string qr, InvoiceField field)
    {
        var invoice = A.Read((A.Paper with { Qr = qr }).ToPdf(), Day);

        Assert.Equal((ReviewReason.IdentityDisagrees, field), Assert.Single(invoice.Flags.Select(flag => (flag.Reason, flag.Field))));
        Assert.Equal(FlagWeight.Blocking, invoice.Weight);
    }

    [Fact]
    public void A_kind_that_the_qr_code_says_otherwise_has_to_be_looked_at()
    {
        var invoice = A.Read((A.Paper with { Qr = "01,31,,24312000000000000001,1060.00,20200520,,AB12" }).ToPdf(), Day);

        Assert.Equal([ReviewReason.TextDisagrees], A.Reasons(invoice));
    }

    [Theory]
    [InlineData("天津别家贸易有限公司", "91120101DEM000778G")]
    [InlineData("北京示例云信息技术有限公司", "91120101DEM000778G")]
    [InlineData("天津别家贸易有限公司", "91110108DEM0000147")]
    [Trait("AT", "06.8")]
    public void An_invoice_to_somebody_else_is_blocked(string buyer, string taxId)
    {
        var invoice = A.Read((A.Paper with { Buyer = buyer, BuyerTaxId = taxId }).ToPdf(), Day);

        Assert.Equal(new ReviewFlag(ReviewReason.BuyerNotOwnCompany, InvoiceField.BuyerName, buyer, taxId), Assert.Single(invoice.Flags));
        Assert.Equal(FlagWeight.Blocking, invoice.Weight);
    }

    [Fact]
    public void An_invoice_to_a_person_has_to_be_looked_at() =>
        Assert.Equal([ReviewReason.BuyerIsPerson], A.Reasons(A.Read((A.Paper with { Buyer = "个人", BuyerTaxId = "" }).ToPdf(), Day)));

    [Fact]
    [Trait("AT", "06.10")]
    public void An_older_invoice_is_known_by_code_and_number_and_never_by_its_number_alone()
    {
        var paper = A.Paper with
        {
            Title = "北京增值税电子普通发票",
            Number = "12345678",
            Qr = "01,10,012001900111,12345678,1000.00,20200520,57948816702740209571,5C1F,",
            More = [(425, 371, "发票代码：012001900111"), (425, 329, "校 验 码：57948 81670 27402 09571")],
        };

        var invoice = A.Read(paper.ToPdf(), Day);

        Assert.Equal("012001900111|12345678", invoice.Key.ToString());
        Assert.Equal((InvoiceKind.VatElectronicOrdinary, "57948816702740209571"), (invoice.Kind, invoice.CheckCode));
        Assert.Empty(invoice.Flags);
    }

    [Fact]
    [Trait("AT", "06.10")]
    public void A_code_that_only_the_qr_code_says_is_part_of_the_key()
    {
        var paper = A.Paper with { Title = "北京增值税电子普通发票", Number = "12345678", Qr = "01,10,012001900111,12345678,1000.00,20200520,,5C1F," };

        Assert.Equal("012001900111|12345678", A.Read(paper.ToPdf(), Day).Key.ToString());
    }

    [Theory]
    [InlineData("2024-12-31", "2025-04-01", true)]
    [InlineData("2024-01-01", "2025-03-31", false)]
    [InlineData("2023-12-31", "2025-03-31", true)]
    [InlineData("2025-01-01", "2025-12-31", false)]
    [Trait("AT", "06.13")]
    public void An_invoice_of_last_year_may_be_claimed_until_march(string issued, string today, bool isTooOld)
    {
        var paper = A.Paper with { Day = issued, Qr = "" };

        var reasons = A.Reasons(A.Read(paper.ToPdf(), DateOnly.ParseExact(today, "yyyy-MM-dd")));

        Assert.Equal(isTooOld, reasons.Contains(ReviewReason.DateTooOld));
    }

    [Fact]
    public void An_invoice_of_tomorrow_has_to_be_looked_at() =>
        Assert.Equal([ReviewReason.DateInFuture], A.Reasons(A.Read(A.Paper.ToPdf(), new(2020, 5, 19))));

    [Fact]
    public void Names_that_go_on_in_the_next_row_are_one_name()
    {
        var paper = A.Paper with
        {
            Seller = "上海样例酒店管理有限公司浦东国际",
            More = [(342, 281, "机场第二分公司")],
            Lines =
            [
                [(17, "*住宿服务*豪华大床"), (196, "天"), (244, "2"), (300, "500"), (374, "1000.00"), (448, "6%"), (527, "60.00")],
                [(17, "房含双早"), (130, "二楼")],
            ],
        };

        var invoice = A.Read(paper.ToPdf(), Day);

        Assert.Equal("上海样例酒店管理有限公司浦东国际机场第二分公司", invoice.Seller.Name);
        Assert.Equal(("*住宿服务*豪华大床房含双早", "二楼"), invoice.Lines.Select(line => (line.Name, line.Spec)).Single());
    }

    [Fact]
    public void Columns_are_told_by_their_headings_not_by_their_order()
    {
        var paper = A.Paper with
        {
            Lines =
            [
                [(17, "*电脑*MyBook 3 Pro"), (130, "X-10"), (200, "台"), (225, "1234.5678"), (272, "0.40500006075"), (380, "500.00"), (455, "6%"), (540, "30.00")],
                [(17, "*餐饮服务*餐费"), (374, "600.00"), (448, "6%"), (527, "36.00")],
                [(17, "*餐饮服务*餐费"), (374, "-100.00"), (448, "6%"), (527, "-6.00")],
            ],
        };

        var lines = A.Read(paper.ToPdf(), Day).Lines;

        Assert.Equal(
            new() { Name = "*电脑*MyBook 3 Pro", Spec = "X-10", Unit = "台", Quantity = 1234.5678m, Price = 0.40500006075m, Amount = 500, Rate = "6%", Tax = 30 }, lines[0]);
        Assert.Equal([(600m, 36m), (-100m, -6m)], lines.Skip(1).Select(line => (line.Amount, line.Tax)));
    }

    [Fact]
    public void Lines_that_do_not_make_the_total_block() =>
        Assert.Equal([ReviewReason.LinesMismatch, ReviewReason.LinesMismatch], A.Reasons(A.Read((A.Paper with
        {
            Lines = [[(17, "*住宿服务*住宿费"), (374, "900.00"), (448, "6%"), (527, "54.00")]],
        }).ToPdf(), Day)));

    [Theory]
    [InlineData("60.06", "1,060.06", "壹仟零陆拾圆零陆分", false)]
    [InlineData("60.07", "1,060.07", "壹仟零陆拾圆零柒分", true)]
    public void Tax_may_be_off_its_rate_by_what_rounding_explains(string tax, string gross, string capitals, bool isFlagged)
    {
        var paper = A.Paper with
        {
            Tax = tax,
            Gross = gross,
            Capitals = capitals,
            Qr = "",
            Lines = [[(17, "*住宿服务*住宿费"), (374, "1000.00"), (448, "6%"), (527, tax)]],
        };

        Assert.Equal(isFlagged, A.Reasons(A.Read(paper.ToPdf(), Day)).Contains(ReviewReason.RateMismatch));
    }

    [Theory]
    [InlineData("545.00", "45.00", "500.00")]
    [InlineData("553.00", "45.66", "507.34")]
    [Trait("AT", "06.9")]
    public void The_tax_in_a_rail_fare_follows_from_its_rate(string fare, string tax, string net)
    {
        var paper = A.Paper with
        {
            Title = "电子发票（铁路电子客票）",
            Qr = $"01,51,,24312000000000000001,{fare},20200520,,AB12",
            More = [(34, 320, "票价:"), (74, 320, $"￥{fare}")],
        };

        var invoice = A.Read(paper.ToPdf(), Day);

        Assert.Equal((InvoiceKind.RailTicket, tax, net), (invoice.Kind, $"{invoice.DeductibleTax!.Amount:0.00}", $"{invoice.Net!.Amount:0.00}"));
        Assert.Equal(ReadingSource.Computed, invoice.Readings.Single(reading => reading.Field == InvoiceField.Tax).Source);
        Assert.Empty(A.Reasons(invoice));
    }

    [Fact]
    public void Several_invoices_in_one_archive_stay_apart_and_a_bad_file_does_not_stop_them()
    {
        var archive = HostileFiles.Zip(
            ("a.pdf", A.Paper.ToPdf()), ("b.pdf", (A.Paper with { Number = "24312000000000000002", Qr = "" }).ToPdf()), ("c.exe", [0x4D, 0x5A, 0x90, 0]));

        var read = A.Recogniser.Recognise(A.File(archive), Day).Value!;

        Assert.Equal(["24312000000000000001", "24312000000000000002"], read.Invoices.Select(invoice => invoice.Key.Number));
        Assert.Equal(new UnreadFile("c.exe", new UnknownInvoiceFormat()), Assert.Single(read.Unread));
    }

    [Fact]
    public void Files_of_one_invoice_that_differ_block()
    {
        var archive = HostileFiles.Zip(("a.pdf", A.Paper.ToPdf()), ("b.pdf", (A.Paper with { Gross = "2,060.00", Qr = "" }).ToPdf()));

        var invoice = A.Read(archive, Day);

        Assert.Contains(new(ReviewReason.AmountsDisagree, InvoiceField.Gross, "1060.00", "2060.00"), invoice.Flags);
    }
}
