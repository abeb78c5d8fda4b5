using System.Collections.Immutable;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.EInvoices;

/// <summary>Makes one invoice of what its sources say: each field from the first source that has it, and a flag wherever another one differs.</summary>
internal static class Fields
{
    private static readonly ImmutableArray<Field> All =
    [
        new(InvoiceField.Kind, reading => reading.Kind, ReviewReason.TextDisagrees),
        new(InvoiceField.Code, reading => Text(reading.Code), ReviewReason.IdentityDisagrees),
        new(InvoiceField.Number, reading => Text(reading.Number), ReviewReason.IdentityDisagrees),
        new(InvoiceField.IssuedOn, reading => reading.IssuedOn, ReviewReason.IdentityDisagrees),
        new(InvoiceField.CheckCode, reading => Text(reading.CheckCode), ReviewReason.TextDisagrees),
        new(InvoiceField.MachineNo, reading => Text(reading.MachineNo), null),
        new(InvoiceField.BuyerName, reading => Text(reading.BuyerName), ReviewReason.TextDisagrees),
        new(InvoiceField.BuyerTaxId, reading => Text(reading.BuyerTaxId), ReviewReason.TextDisagrees),
        new(InvoiceField.SellerName, reading => Text(reading.SellerName), ReviewReason.TextDisagrees),
        new(InvoiceField.SellerTaxId, reading => Text(reading.SellerTaxId), ReviewReason.TextDisagrees),
        new(InvoiceField.Net, reading => reading.Net, ReviewReason.AmountsDisagree),
        new(InvoiceField.Tax, reading => reading.Tax, ReviewReason.AmountsDisagree),
        new(InvoiceField.Gross, reading => reading.Gross, ReviewReason.AmountsDisagree),
        new(InvoiceField.Capitals, reading => Text(reading.Capitals), null),
        new(InvoiceField.Lines, reading => reading.Lines.IsEmpty ? null : reading.Lines, null),
        new(InvoiceField.Remark, reading => Text(reading.Remark), null),
        new(InvoiceField.Drawer, reading => Text(reading.Drawer), null),
        new(InvoiceField.Journey, reading => reading.Journey, null),
    ];

    public static RecognisedInvoice Merge(FoundInvoice found)
    {
        ImmutableArray<Reading> readings = [.. WithComputed(found.Readings).OrderBy(reading => reading.Source)];
        T? First<T>(Func<Reading, T?> read) where T : class => readings.Select(read).FirstOrDefault(value => value is not null and not "");
        Money? Amount(Func<Reading, decimal?> read) => readings.Select(read).FirstOrDefault(value => value is not null) is { } amount ? Money.Cny(amount) : null;

        // One source that knows the code is enough: the number alone would be another invoice's.
        var code = First(reading => reading.Code) ?? "";
        return new()
        {
            Kind = readings.Select(reading => reading.Kind).FirstOrDefault(kind => kind is not null and not InvoiceKind.Other) ?? InvoiceKinds.OfCode(code) ?? InvoiceKind.Other,
            Key = new(code, First(reading => reading.Number) ?? ""),
            IssuedOn = readings.Select(reading => reading.IssuedOn).FirstOrDefault(day => day is not null),
            CheckCode = First(reading => reading.CheckCode) ?? "",
            MachineNo = First(reading => reading.MachineNo) ?? "",
            Buyer = new(First(reading => reading.BuyerName) ?? "", First(reading => reading.BuyerTaxId) ?? ""),
            Seller = new(First(reading => reading.SellerName) ?? "", First(reading => reading.SellerTaxId) ?? ""),
            Net = Amount(reading => reading.Net),
            Tax = Amount(reading => reading.Tax),
            Gross = Amount(reading => reading.Gross),
            Capitals = First(reading => reading.Capitals) ?? "",
            Lines = readings.Select(reading => reading.Lines).FirstOrDefault(lines => !lines.IsEmpty, []),
            Journey = First(reading => reading.Journey),
            Remark = First(reading => reading.Remark) ?? "",
            Drawer = First(reading => reading.Drawer) ?? "",
            IsRed = readings.Any(reading => reading.IsRed),
            Reverses = First(reading => reading.Reverses),
            QrText = First(reading => reading.QrText) ?? "",
            Readings = [.. All.Select(field => field.Of(readings)).OfType<FieldReading>()],
            Flags = [.. All.SelectMany(field => field.Disagreements(readings))],
        };
    }

    // Tickets say less than invoices, and what they leave out is the same on all of them.
    private static IEnumerable<Reading> WithComputed(ImmutableArray<Reading> readings)
    {
        foreach (var reading in readings)
        {
            yield return reading;
        }

        if (readings.Any(reading => reading.Kind == InvoiceKind.RailTicket))
        {
            yield return RailTax.Of(readings);
        }
    }

    private static string? Text(string? text) => text is { Length: > 0 } ? PlainText.Squeeze(text).ToUpperInvariant() : null;

    /// <param name="Differs">What it means when sources differ; null where they may.</param>
    private sealed record Field(InvoiceField Name, Func<Reading, object?> Read, ReviewReason? Differs)
    {
        public FieldReading? Of(ImmutableArray<Reading> readings)
        {
            var said = Said(readings);
            return said.Count == 0 ? null : new(Name, said[0].Source,
                Differs is not null && said.Any(other => !Agree(said[0].Value, other.Value)) ? ReadingConfidence.Doubtful
                : said[0].Source == ReadingSource.Xml || (Differs is not null && said.Any(other => other.Source != said[0].Source)) ? ReadingConfidence.Sure
                : ReadingConfidence.Fair);
        }

        public IEnumerable<ReviewFlag> Disagreements(ImmutableArray<Reading> readings)
        {
            var said = Said(readings);
            return Differs is null ? [] : said.Skip(1).Where(other => !Agree(said[0].Value, other.Value)).Take(1)
                .Select(other => new ReviewFlag(Differs.Value, Name, FlagText.Of(said[0].Value), FlagText.Of(other.Value)));
        }

        private static bool Agree(object one, object other) => one is InvoiceKind kind ? InvoiceKinds.Agree(kind, (InvoiceKind)other) : one.Equals(other);

        private List<(ReadingSource Source, object Value)> Said(ImmutableArray<Reading> readings) =>
            [.. from reading in readings let value = Read(reading) where value is not null select (reading.Source, value)];
    }
}
