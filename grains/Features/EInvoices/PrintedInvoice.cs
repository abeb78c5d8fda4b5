using System.Text.RegularExpressions;

namespace OpsSupport.Features.EInvoices;

/// <summary>Reads the pages of one invoice as a person does: by labels, blocks and columns, wherever the letters stand in the file.</summary>
internal static partial class PrintedInvoice
{
    /// <summary>The number printed on a page; null where none is.</summary>
    public static string? NumberOn(PrintedPage page) => Group(Number(), page.Text);

    /// <summary>What the pages say; null where they are no invoice.</summary>
    public static Reading? Read(IReadOnlyList<PrintedPage> pages)
    {
        var text = string.Join('\n', pages.Select(page => page.Text));
        if (Group(Number(), text) is not { } number)
        {
            return null;
        }

        var code = Group(Code(), text);
        var kind = InvoiceKinds.OfTitle(text, code);
        var reading = Parties(pages, new(ReadingSource.Text)
        {
            Kind = kind,
            Code = code ?? "",
            Number = number,
            IssuedOn = PlainText.Day(Group(IssuedOn(), text)),
        });
        reading = kind switch
        {
            InvoiceKind.RailTicket => PrintedJourney.Rail(reading, text),
            InvoiceKind.AirItinerary => PrintedJourney.Air(reading, pages),
            _ => Amounts(pages, text, reading),
        };
        return reading.IssuedOn is null && reading.Gross is null ? null : reading;
    }

    private static Reading Amounts(IReadOnlyList<PrintedPage> pages, string text, Reading reading)
    {
        var lines = PrintedLines.Of(pages);
        var capitals = CapitalAmount().Matches(GrossRow().Match(text) is { Success: true } row ? row.Value : text).Select(match => match.Value).MaxBy(found => found.Length);
        return reading with
        {
            CheckCode = Group(CheckCode(), text),
            MachineNo = Group(MachineNo(), text),
            Net = lines.Net,
            Tax = lines.Tax,
            Gross = PlainText.Amount(Group(Gross(), text)),
            Capitals = capitals,
            Lines = lines.Lines,
            Remark = RemarkOn(pages[0]),
            Drawer = PrintedParty.ValueOf(pages, Drawer()),
        };
    }

    private static Reading Parties(IReadOnlyList<PrintedPage> pages, Reading reading) => reading with
    {
        BuyerName = PrintedParty.NameOf(pages, PartySide.Buyer),
        BuyerTaxId = PrintedParty.TaxIdOf(pages, PartySide.Buyer),
        SellerName = PrintedParty.NameOf(pages, PartySide.Seller),
        SellerTaxId = PrintedParty.TaxIdOf(pages, PartySide.Seller),
    };

    private static string? RemarkOn(PrintedPage page) => page.Labels.FirstOrDefault(label => label.Text == "备注") is { } label
        && string.Join(' ', page.Rows.Where(row => label.IsBeside(row.Y)).Select(row => row.Between(label.X, double.MaxValue)).Where(text => text.Length > 0))
            is { Length: > 0 } remark ? remark : null;

    private static string? Group(Regex pattern, string text) => pattern.Match(text) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex(@"发票号码:(\d{8,20})")]
    private static partial Regex Number();

    [GeneratedRegex(@"发票代码:(\d{10,12})")]
    private static partial Regex Code();

    [GeneratedRegex(@"(?:开票|填开)日期:(\d{4}[年\-/.]\d{1,2}[月\-/.]\d{1,2})")]
    private static partial Regex IssuedOn();

    [GeneratedRegex(@"校验码:([0-9A-Za-z]{5,20})")]
    private static partial Regex CheckCode();

    [GeneratedRegex(@"机器编号:(\d{12})")]
    private static partial Regex MachineNo();

    [GeneratedRegex(@"\(小写\)(-?¥?-?[\d,]+(?:\.\d+)?)")]
    private static partial Regex Gross();

    [GeneratedRegex("价税合计.*")]
    private static partial Regex GrossRow();

    [GeneratedRegex(@"(?:\(负数\)|负)?[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]+[圆元角分][零壹贰叁肆伍陆柒捌玖圆元角分整正]*")]
    private static partial Regex CapitalAmount();

    [GeneratedRegex("开票人:")]
    private static partial Regex Drawer();
}
