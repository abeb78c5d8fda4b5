using OpsSupport.Kernel.Guards;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.EInvoices;

/// <summary>Who gets an invoice, as pure steps: the first, if nothing is wrong with it, for no more than stands on it (invariant I-20).</summary>
internal static class RegistryRules
{
    /// <summary>What keeps a document from having the invoice; null when nothing does.</summary>
    /// <param name="mayKnow">Whether the asker may know who has it.</param>
    /// <param name="nameOf">The name of a person.</param>
    public static DomainError? Refusal(RegistryRecord record, OwnCompanies companies, Hold hold, bool mayKnow, Func<EmployeeNo, string> nameOf)
    {
        var number = record.Key.Number;
        return record.Holdings.StandingBeside(hold.By).FirstOrDefault() is { Hold: var other }
            ? mayKnow ? new InvoiceTakenBy(number, other.Number, nameOf(other.Owner)) : new InvoiceTaken(number, other.Number)
            : FactsOf(record, companies) is not { } facts ? new InvoiceUnknown(number)
            : record.Read!.IsRed ? new InvoiceIsRed(number)
            : record is { RedLetter: { } red, Correction: null } ? new InvoiceTakenBack(number, red.Number)
            : Blocking(record, companies) is { } flag ? new InvoiceBlocked(number, flag.Reason, flag.First, flag.Second)
            : facts.Gross is not { } gross ? new InvoiceWithoutAmount(number)
            : hold.Amount > gross ? new InvoiceOverclaimed(number, Plain(gross), Plain(hold.Amount))
            : null;
    }

    /// <summary>What a document with the invoice goes by; null while nothing was read.</summary>
    public static InvoiceFacts? FactsOf(RegistryRecord record, OwnCompanies companies) => record.Read is not { } read ? null : new()
    {
        Key = record.Key,
        Kind = read.Kind,
        IssuedOn = read.IssuedOn,
        Seller = read.Seller.Name,
        Gross = record.Correction?.Gross ?? read.Gross,
        Net = record.Correction?.Net ?? read.Net,
        Tax = record.Correction?.Tax ?? read.Tax,
        Rates = string.Join(' ', read.Rates),
        Deductible = record.Correction?.Deductible ?? Deductible(read),
        Item = read.Lines.FirstOrDefault()?.Name ?? "",
        Company = companies.Named(read.Buyer),
        NeedsReason = read.Flags.Any(flag => flag.Reason is ReviewReason.DateTooOld or ReviewReason.BuyerIsPerson),
    };

    /// <summary>The record with a reading, where that is better than the one before and nobody relies on it.</summary>
    public static RegistryRecord Noted(RegistryRecord record, RecognisedInvoice read) =>
        record.Holder is null && record.Correction is null && (record.Read is not { } known || IsBetter(read, known)) ? record with { Read = read } : record;

    public static DomainError? Refusal(RegistryRecord record, InvoiceCorrection correction) =>
        record.Read is null ? new InvoiceUnknown(record.Key.Number)
        : record.Holder is { Hold.Number: var claim } ? new InvoiceInUse(claim)
        : correction.Net.Minor < 0 || correction.Tax.Minor < 0 || correction.Deductible.Minor < 0 || correction.Deductible > correction.Tax ? new CorrectionDoesNotFit()
        : string.IsNullOrWhiteSpace(correction.Reason) ? new Missing(nameof(InvoiceCorrection.Reason))
        : correction.Reason.Length > LongestReason ? new TooLong(nameof(InvoiceCorrection.Reason), LongestReason)
        : null;

    /// <summary>The record with a red invoice that takes it back; a second one is a new matter.</summary>
    public static RegistryRecord TakenBack(RegistryRecord record, InvoiceKey redLetter) =>
        record.RedLetter == redLetter ? record : record with { RedLetter = redLetter, Recovery = null };

    public static DomainError? Refusal(RegistryRecord record, string how) =>
        !record.IsToRecover ? new NothingToRecover()
        : string.IsNullOrWhiteSpace(how) ? new Missing(nameof(InvoiceRecovery.How))
        : how.Length > LongestReason ? new TooLong(nameof(InvoiceRecovery.How), LongestReason)
        : null;

    public static RegisteredInvoice View(RegistryRecord record, OwnCompanies companies) => new()
    {
        Read = record.Read!,
        Facts = FactsOf(record, companies)!,
        Correction = record.Correction,
        State = record.State,
        Holder = record.Holder?.Hold.By,
        HolderNumber = record.Holder?.Hold.Number ?? "",
        HolderOwner = record.Holder?.Hold.Owner,
        Claimed = record.Holder?.Hold.Amount,
        RedLetter = record.RedLetter,
        IsToRecover = record.IsToRecover,
        Recovery = record.Recovery,
    };

    private const int LongestReason = 200;

    // Nobody deducts what does not stand on the invoice.
    private static Money Deductible(RecognisedInvoice read) => read.DeductibleTax ?? Money.Zero(Currency.Cny);

    // Whose companies are ours may have been told the system since the invoice was read.
    private static ReviewFlag? Blocking(RegistryRecord record, OwnCompanies companies) => record.Correction is not null ? null
        : record.Read!.Flags.Where(flag => flag.Reason != ReviewReason.BuyerNotOwnCompany).Concat(BuyerRules.Check(record.Read, companies))
            .FirstOrDefault(flag => flag.Weight == FlagWeight.Blocking);

    // A photo tells less than the file that it is a picture of; the same file tells nothing new.
    private static bool IsBetter(RecognisedInvoice read, RecognisedInvoice known) =>
        !read.Files.All(file => known.Files.Any(one => one.Hash == file.Hash)) && (!IsOnlyQr(read) || IsOnlyQr(known));

    private static bool IsOnlyQr(RecognisedInvoice read) => read.Readings.All(reading => reading.Source == ReadingSource.Qr);

    private static string Plain(Money money) => FlagText.Of(money.Amount);
}
