using System.Collections.Immutable;

namespace OpsSupport.Features.EInvoices;

/// <summary>Which pages and which data of one document belong to one invoice.</summary>
internal static class PageGroups
{
    /// <summary>The pages of each invoice: another number begins another invoice, pages without one (lists of goods) go on with the last.</summary>
    public static IEnumerable<ImmutableArray<PrintedPage>> Of(IEnumerable<PrintedPage> pages)
    {
        var group = ImmutableArray.CreateBuilder<PrintedPage>();
        string? number = null;
        foreach (var page in pages)
        {
            var its = PrintedInvoice.NumberOn(page);
            if (its is not null && number is not null && its != number)
            {
                yield return group.ToImmutable();
                group.Clear();
            }

            number = its ?? number;
            group.Add(page);
        }

        if (group.Count > 0)
        {
            yield return group.ToImmutable();
        }
    }

    /// <summary>
    /// Puts the data of a document to the invoices printed in it. With one printed invoice all of it is about that one, whatever
    /// number it gives: what differs is then seen. With several the number decides.
    /// </summary>
    public static IEnumerable<FoundInvoice> Join(ImmutableArray<Reading> data, ImmutableArray<Reading> printed) =>
        printed.Length == 1 ? [new([.. data, printed[0]])]
        : data.Concat(printed).GroupBy(reading => reading.Number).Select(invoice => new FoundInvoice([.. invoice]));
}
