using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using QRCoder;

namespace OpsSupport.Features.EInvoices;

/// <summary>
/// A digital invoice as a PDF, drawn as issuers draw them: letters of a font that is not in the file, by places, in any
/// order, with the QR code as a picture. Each test changes what it is about.
/// </summary>
internal sealed record PaperInvoice
{
    private const int PointsPerSquare = 4;

    private static readonly Encoding Gbk = CodePagesEncodingProvider.Instance.GetEncoding(936)!;

    public string Title { get; init; } = "电子发票（普通发票）";

    public string Number { get; init; } = "24312000000000000001";

    public string Day { get; init; } = "2020年05月20日";

    public string Buyer { get; init; } = A.Company.Name;

    public string BuyerTaxId { get; init; } = A.Company.TaxId;

    public string Seller { get; init; } = "上海样例酒店管理有限公司";

    public string Net { get; init; } = "1000.00";

    public string Tax { get; init; } = "60.00";

    public string Gross { get; init; } = "1,060.00";

    public string Capitals { get; init; } = "壹仟零陆拾圆整";

    public string Remark { get; init; } = "";

    /// <summary>Rows below the headings, each a text at a place from the left.</summary>
    public ImmutableArray<ImmutableArray<(double X, string Text)>> Lines { get; init; } =
        [[(17, "*住宿服务*住宿费"), (196, "天"), (244, "2"), (300, "500"), (374, "1000.00"), (448, "6%"), (527, "60.00")]];

    /// <summary>What the QR code says; none where empty.</summary>
    public string Qr { get; init; } = "01,32,,24312000000000000001,1060.00,20200520,,AB12";

    /// <summary>More texts, or texts that cover others.</summary>
    public ImmutableArray<(double X, double Y, string Text)> More { get; init; } = [];

    public byte[] ToPdf()
    {
        var file = PaperPdf.OnePage($"/Font<</F1 5 0 R>>{(Qr.Length == 0 ? "" : "/XObject<</Q 8 0 R>>")}");
        file.Stream("", Encoding.ASCII.GetBytes(Content()));
        file.Object("<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/GBK-EUC-H/DescendantFonts[6 0 R]>>");
        file.Object("<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 7 0 R/DW 1000/W[1 95 500 814 939 500]>>");
        file.Object("<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>");
        if (Qr.Length > 0)
        {
            var (points, side) = QrPicture();
            file.Stream($"/Type/XObject/Subtype/Image/Width {side}/Height {side}/ColorSpace/DeviceGray/BitsPerComponent 8", points);
        }

        return file.End();
    }

    private string Content()
    {
        // The order in which a file draws is not that in which people read.
        var texts = Form().Concat(Values()).Concat(Rows()).Concat(More).OrderByDescending(text => text.Text, StringComparer.Ordinal);
        var content = new StringBuilder("BT /F1 9 Tf\n");
        foreach (var (x, y, text) in texts.Where(text => text.Text.Length > 0))
        {
            content.Append(CultureInfo.InvariantCulture, $"1 0 0 1 {x} {y} Tm <{Convert.ToHexString(Gbk.GetBytes(text))}> Tj\n");
        }

        return content.Append("ET\n").Append(Qr.Length == 0 ? "" : "q 57 0 0 57 19 332 cm /Q Do Q\n").ToString();
    }

    private IEnumerable<(double X, double Y, string Text)> Form() =>
    [
        (224, 356, Title), (425, 360, "发票号码："), (425, 343, "开票日期："),
        .. Upright(16, 298, "购买方信息"), .. Upright(300, 298, "销售方信息"), .. Upright(16, 83, "备注", apart: 17),
        (31, 293, "名称："), (315, 293, "名称："), (31, 264, "统一社会信用代码/纳税人识别号："), (315, 264, "统一社会信用代码/纳税人识别号："),
        (51, 239, "项目名称"), (130, 239, "规格型号"), (193, 239, "单 位"), (238, 239, "数 量"), (310, 239, "单 价"),
        (374, 239, "金 额"), (431, 239, "税率/征收率"), (522, 239, "税 额"),
        (51, 131, "合"), (91, 131, "计"), (34, 110, "价税合计（大写）"), (408, 110, "（小写）"), (45, 29, "开票人：丙"),
    ];

    private IEnumerable<(double X, double Y, string Text)> Values() =>
    [
        (476, 360, Number), (476, 343, Day), (58, 293, Buyer), (342, 293, Seller), (167, 263, BuyerTaxId), (451, 263, "91320102DEM000110B"),
        (369, 131, $"¥{Net}"), (516, 131, $"¥{Tax}"), (164, 110, Capitals), (448, 110, $"¥{Gross}"), (31, 89, Remark),
    ];

    private IEnumerable<(double X, double Y, string Text)> Rows() =>
        Lines.SelectMany((row, index) => row.Select(cell => (cell.X, 225d - (13 * index), cell.Text)));

    private static IEnumerable<(double X, double Y, string Text)> Upright(double x, double y, string label, double apart = 11) =>
        label.Select((letter, index) => (x, y - (apart * index), letter.ToString()));

    private (byte[] Points, int Side) QrPicture()
    {
        using var generator = new QRCodeGenerator();
        var squares = generator.CreateQrCode(Qr, QRCodeGenerator.ECCLevel.M).ModuleMatrix;
        var side = squares.Count * PointsPerSquare;
        return ([.. Enumerable.Range(0, side * side).Select(point => squares[point / side / PointsPerSquare][point % side / PointsPerSquare] ? (byte)0 : (byte)255)], side);
    }
}
