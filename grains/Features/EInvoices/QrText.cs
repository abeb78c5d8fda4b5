using System.Globalization;
using System.Text.RegularExpressions;

namespace OpsSupport.Features.EInvoices;

/// <summary>
/// The content of an invoice's QR code. <c>01,type,code,number,amount,day,check code,checksum,</c>: with a code the amount is
/// without tax, without a code (digital invoices) with tax. Blockchain invoices have a web address with the total in fen.
/// </summary>
internal static partial class QrText
{
    private const int Longest = 2_000;

    /// <summary>What it says; null where it is no invoice's.</summary>
    public static Reading? Read(string text) => text.Length > Longest ? null : Fields(text) ?? Address(text);

    private static Reading? Fields(string text)
    {
        var fields = text.Trim().Split(',');
        if (fields.Length < 6 || fields[0] != "01" || !fields[3].All(char.IsAsciiDigit) || fields[3].Length is < 8 or > 20)
        {
            return null;
        }

        var amount = PlainText.Amount(fields[4]);
        return new(ReadingSource.Qr)
        {
            Kind = InvoiceKinds.OfQr(fields[1]),
            Code = fields[2].Trim(),
            Number = fields[3],
            Net = fields[2].Length > 0 ? amount : null,
            Gross = fields[2].Length > 0 ? null : amount,
            IssuedOn = DateOnly.TryParseExact(fields[5], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
            CheckCode = fields.ElementAtOrDefault(6)?.Trim() is { Length: > 0 } check ? check : null,
            QrText = text,
        };
    }

    private static Reading? Address(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || Value(text, BillNumber()) is not { } number)
        {
            return null;
        }

        return new(ReadingSource.Qr)
        {
            Kind = InvoiceKind.Blockchain,
            Number = number,
            Gross = Value(text, TotalAmount()) is { } fen && PlainText.Number(fen) is { } total ? total / 100 : null,
            QrText = text,
        };
    }

    private static string? Value(string text, Regex part) => part.Match(text) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex(@"[?&]bill_num=(\d{8,20})(?:&|$)")]
    private static partial Regex BillNumber();

    [GeneratedRegex(@"[?&]total_amount=(-?\d{1,14})(?:&|$)")]
    private static partial Regex TotalAmount();
}
