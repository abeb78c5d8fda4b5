using System.Text.RegularExpressions;

namespace OpsSupport.Features.EInvoices;

/// <summary>
/// Values behind labels, and whose they are. The same label stands there for both parties: the block says whose, by the label
/// beside it; without one the buyer stands before the seller.
/// </summary>
internal static partial class PrintedParty
{
    // A gap of so many letters ends a value.
    private const double EndingGap = 4;

    // The second row of a long name stands no further below than this, in letters.
    private const double NextRow = 2.2;

    public static string? NameOf(IReadOnlyList<PrintedPage> pages, PartySide side) => Of(pages, NameLabel(), side) is { } place ? place.WrappedValue() : null;

    public static string? TaxIdOf(IReadOnlyList<PrintedPage> pages, PartySide side) =>
        Of(pages, TaxIdLabel(), side) is { } place && Id().Match(PlainText.Squeeze(place.Value())) is { Success: true } id ? id.Value : null;

    /// <summary>What stands behind a label that occurs once.</summary>
    public static string? ValueOf(IReadOnlyList<PrintedPage> pages, Regex label) =>
        Places(pages.Take(1), label).Select(place => place.Value()).FirstOrDefault(value => value.Length > 0);

    private static Place? Of(IReadOnlyList<PrintedPage> pages, Regex label, PartySide side)
    {
        var places = Places(pages.Take(1), label).ToList();
        var told = places.Where(place => place.Side is not null).ToList();
        return told.Count > 0 ? told.FirstOrDefault(place => place.Side == side) : places.ElementAtOrDefault(side == PartySide.Buyer ? 0 : 1);
    }

    private static IEnumerable<Place> Places(IEnumerable<PrintedPage> pages, Regex label) =>
        from page in pages
        from row in page.Rows
        from match in label.Matches(row.Text)
        select new Place(page, row, match);

    [GeneratedRegex("(?:(?<buyer>购买方|购货单位|购方)|(?<seller>销售方|销货单位|销方|填开单位))?(?<!项目|服务|货物|\\))名称:|(?<seller>填开单位):")]
    private static partial Regex NameLabel();

    [GeneratedRegex("(?:(?<buyer>购买方|购方)|(?<seller>销售方|销方))?(?:统一社会信用代码/纳税人识别号|统一社会信用代码|纳税人识别号):")]
    private static partial Regex TaxIdLabel();

    [GeneratedRegex("^[0-9A-Za-z*]{8,20}")]
    private static partial Regex Id();

    [GeneratedRegex("(?:购买方|销售方)?名称:|(?:购买方|销售方)?统一社会信用代码|纳税人识别号|地址、?电话|开户行|机器编号|发票代码|发票号码|开票日期|填开日期|校验码|验证码|收款人|复核人?:|开票人:|销售方:|销货单位:|提示信息|保险费")]
    private static partial Regex AnyLabel();

    /// <summary>A label at its place.</summary>
    private sealed record Place(PrintedPage Page, PrintedRow Row, Match Match)
    {
        public PartySide? Side => Match.Groups["buyer"].Success ? PartySide.Buyer
            : Match.Groups["seller"].Success ? PartySide.Seller
            : Page.Labels.Where(label => label.X < Left && label.IsBeside(Row.Y)).MaxBy(label => label.X) is not { } block ? null
            : block.IsBuyer ? PartySide.Buyer
            : block.IsSeller ? PartySide.Seller
            : null;

        private double Left => Row.PlaceOf(Match).Left;

        private int End => Match.Index + Match.Length;

        // The next label on the row, or that of the next block.
        private double Right
        {
            get
            {
                var next = AnyLabel().Match(Row.Text, End);
                var block = Page.Labels.Where(label => label.X > Left && label.IsBeside(Row.Y)).Select(label => label.X).DefaultIfEmpty(double.MaxValue).Min();
                return Math.Min(block, next.Success ? Row.PlaceOf(next).Left : double.MaxValue);
            }
        }

        public string Value()
        {
            var text = "";
            PrintedSpan? before = null;
            foreach (var span in Row.Behind(End, Right).Spans(PrintedSpan.Space))
            {
                if (before is not null && (span.Left - before.Right) / span.Size > EndingGap)
                {
                    break;
                }

                text = PlainText.Join(text, span.Text);
                before = span;
            }

            return text;
        }

        /// <summary>The value with the rows it goes on in, as names do that are too long.</summary>
        public string WrappedValue()
        {
            var (name, above) = (Value(), Row);
            if (Row.Behind(End, Right).Glyphs.FirstOrDefault() is not { } first)
            {
                return name;
            }

            foreach (var below in Page.Rows.Where(row => row.Y > Row.Y))
            {
                if (below.Y - above.Y > NextRow * first.Size || AnyLabel().IsMatch(PlainText.Squeeze(below.Between(Left - first.Size, Right))))
                {
                    break;
                }

                (name, above) = (name + below.Between(first.X - first.Size, Right), below);
            }

            return name;
        }
    }
}
