using System.Text.RegularExpressions;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.EInvoices;

/// <summary>What a recognised invoice is checked for: that it agrees with itself, is ours to claim, and is of the right time.</summary>
internal static partial class InvoiceRules
{
    /// <summary>The invoice with everything that was found out about it, the weightiest flags first.</summary>
    public static RecognisedInvoice Check(RecognisedInvoice read, InvoicePolicy policy, DateOnly today)
    {
        var reverses = read.Reverses ?? BlueIn(read.Remark);
        var invoice = read with
        {
            IsRed = read.IsRed || read.Gross?.Minor < 0 || reverses is not null || RedRemark().IsMatch(PlainText.Squeeze(read.Remark)),
            Reverses = reverses,
        };
        var isOnlyQr = invoice.Readings.All(reading => reading.Source == ReadingSource.Qr);
        IEnumerable<ReviewFlag> flags =
        [
            .. invoice.Flags,
            .. Amounts(invoice, policy),
            .. isOnlyQr ? [new(ReviewReason.QrOnly)] : Missing(invoice).Concat(BuyerRules.Check(invoice, new(policy.Companies))),
            .. Identity(invoice),
            .. Time(invoice, policy, today),
            .. invoice.IsRed ? [new(ReviewReason.RedLetter, First: invoice.Reverses?.Number ?? "")] : Array.Empty<ReviewFlag>(),
            .. policy.ReadsQr || invoice.QrText.Length > 0 ? [] : new[] { new ReviewFlag(ReviewReason.NoQrReader) },
            .. DeductibleTax.IsPassengerTransport(invoice) ? [new(ReviewReason.PassengerTransport)] : Array.Empty<ReviewFlag>(),
        ];
        return invoice with { DeductibleTax = DeductibleTax.Of(invoice), Flags = [.. flags.OrderByDescending(flag => flag.Weight)] };
    }

    /// <summary>The first day of which an invoice may still be claimed.</summary>
    public static DateOnly OldestClaimable(DateOnly today, int monthsAfterYearEnd) =>
        new(today.Month <= monthsAfterYearEnd ? today.Year - 1 : today.Year, 1, 1);

    private static IEnumerable<ReviewFlag> Amounts(RecognisedInvoice invoice, InvoicePolicy policy)
    {
        if (invoice is { Net: { } net, Tax: { } tax, Gross: { } gross } && net + tax != gross)
        {
            yield return new(ReviewReason.SumMismatch, InvoiceField.Gross, FlagText.Of((net + tax).Amount), FlagText.Of(gross.Amount));
        }

        if (invoice is { Capitals.Length: > 0, Gross: { } digits } && Capitals.Amount(invoice.Capitals) != digits.Amount)
        {
            yield return new(ReviewReason.CapitalsMismatch, InvoiceField.Capitals, invoice.Capitals, FlagText.Of(digits.Amount));
        }

        if (!invoice.Lines.IsEmpty)
        {
            foreach (var flag in Lines(invoice, policy))
            {
                yield return flag;
            }
        }
    }

    private static IEnumerable<ReviewFlag> Lines(RecognisedInvoice invoice, InvoicePolicy policy)
    {
        var (amount, tax) = (invoice.Lines.Sum(line => line.Amount), invoice.Lines.Sum(line => line.Tax));
        if (invoice.Net is { } net && Rounded(amount) != net.Amount)
        {
            yield return new(ReviewReason.LinesMismatch, InvoiceField.Net, FlagText.Of(amount), FlagText.Of(net.Amount));
        }

        if (invoice.Tax is { } whole && Rounded(tax) != whole.Amount)
        {
            yield return new(ReviewReason.LinesMismatch, InvoiceField.Tax, FlagText.Of(tax), FlagText.Of(whole.Amount));
        }

        var off = invoice.Lines.Select(line => PlainText.Fraction(line.Rate) is { } rate ? (line.Amount * rate) - line.Tax : 0).ToList();
        if (off.Any(difference => Math.Abs(difference) > policy.LineTolerance) || Math.Abs(off.Sum()) > policy.InvoiceTolerance)
        {
            yield return new(ReviewReason.RateMismatch, InvoiceField.Tax, FlagText.Of(tax + off.Sum()), FlagText.Of(tax));
        }
    }

    private static IEnumerable<ReviewFlag> Identity(RecognisedInvoice invoice)
    {
        if (!InvoiceKinds.FitsFormat(invoice.Kind, invoice.Key))
        {
            yield return new(ReviewReason.NumberFormat, InvoiceField.Number, $"{invoice.Key.Code} {invoice.Key.Number}".Trim());
        }

        foreach (var (field, id) in new[] { (InvoiceField.BuyerTaxId, invoice.Buyer.TaxId), (InvoiceField.SellerTaxId, invoice.Seller.TaxId) })
        {
            if (id.Length > 0 && !TaxId.IsUnified(id))
            {
                yield return new(TaxId.IsMasked(id) ? ReviewReason.MaskedTaxId : ReviewReason.TaxIdUnusual, field, id);
            }
        }
    }

    private static IEnumerable<ReviewFlag> Missing(RecognisedInvoice invoice) =>
        from needed in new (InvoiceField Field, bool IsThere)[]
        {
            (InvoiceField.IssuedOn, invoice.IssuedOn is not null),
            (InvoiceField.SellerName, invoice.Seller.Name.Length > 0),
            (InvoiceField.Net, invoice.Net is not null),
            (InvoiceField.Tax, invoice.Tax is not null),
            (InvoiceField.Gross, invoice.Gross is not null),
            (InvoiceField.Lines, !invoice.Lines.IsEmpty || InvoiceKinds.IsJourney(invoice.Kind)),
        }
        where !needed.IsThere
        select new ReviewFlag(ReviewReason.FieldMissing, needed.Field);

    private static IEnumerable<ReviewFlag> Time(RecognisedInvoice invoice, InvoicePolicy policy, DateOnly today)
    {
        if (invoice.IssuedOn > today)
        {
            yield return new(ReviewReason.DateInFuture, InvoiceField.IssuedOn, FlagText.Of(invoice.IssuedOn.Value));
        }

        var oldest = OldestClaimable(today, policy.MonthsAfterYearEnd);
        if (invoice.IssuedOn < oldest)
        {
            yield return new(ReviewReason.DateTooOld, InvoiceField.IssuedOn, FlagText.Of(invoice.IssuedOn.Value), FlagText.Of(oldest));
        }
    }

    private static InvoiceKey? BlueIn(string remark) => BlueRemark().Match(PlainText.Squeeze(remark)) is { Success: true } match
        ? new(match.Groups["code"].Value, match.Groups["number"].Value)
        : null;

    private static decimal Rounded(decimal amount) => Money.Round(amount, Currency.Cny).Amount;

    [GeneratedRegex("被红冲蓝字|红字发票信息(确认单|表)编号|对应正数发票")]
    private static partial Regex RedRemark();

    [GeneratedRegex(@"(?:被红冲蓝字(?:数电)?(?:发?票)?|对应正数发票)(?:代码:(?<code>\d{10,12}))?[,、;]?(?:发票)?号码:(?<number>\d{20}|\d{8})")]
    private static partial Regex BlueRemark();
}
