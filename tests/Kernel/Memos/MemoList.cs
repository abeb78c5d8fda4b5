using System.Collections.Immutable;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Memos;

/// <summary>The memos of a desk as an <see cref="IDocumentListGrain"/>. SQL does this in the silo; here it only has to be right.</summary>
internal sealed class MemoList(PaperDesk desk)
{
    public Task<Result<DocumentPage>> ListAsync(DocumentFilter filter, PageRequest page)
    {
        var rows = Sorted(desk.Memos.Select(memo => memo.Row).Where(row => Matches(row, filter)), filter).ToImmutableArray();
        var totals = rows.Select(row => row.Facts.Amount).OfType<Money>().GroupBy(amount => amount.Currency)
            .Select(currency => currency.Aggregate((total, amount) => total + amount));
        return Task.FromResult<Result<DocumentPage>>(new DocumentPage([.. rows.Skip(page.Skip).Take(page.Take)], rows.Length, [.. totals]));
    }

    private static bool Matches(DocumentRow row, DocumentFilter filter) =>
        (filter.Text is null || $"{row.Header.Number} {row.Facts.Title}".Contains(filter.Text, StringComparison.OrdinalIgnoreCase))
        && (filter.Status is null || row.Header.Status == filter.Status)
        && (filter.Owner is null || row.Header.Owner == filter.Owner)
        && (filter.Awaiting is null || row.Header.Awaiting.Contains(filter.Awaiting));

    private static IEnumerable<DocumentRow> Sorted(IEnumerable<DocumentRow> rows, DocumentFilter filter)
    {
        var sorted = rows.OrderBy(row => filter.Sort switch
        {
            DocumentSort.Title => row.Facts.Title,
            DocumentSort.Amount => $"{row.Facts.Amount?.Minor ?? 0:D20}",
            DocumentSort.Status => row.Header.Status.ToString(),
            _ => row.Header.Number,
        }, StringComparer.Ordinal);
        return filter.Descending ? sorted.Reverse() : sorted;
    }
}
