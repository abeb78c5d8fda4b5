using System.Collections.Immutable;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Documents;

/// <summary>A dated value as a table: from, to, what held. Newest first.</summary>
public static class DatedView
{
    public static TableView Of<T>(ITexts texts, string label, ImmutableArray<Dated<T>> timeline) where T : class =>
        Of(texts, label, timeline, value => [value], []);

    /// <param name="columns">The headings of what <paramref name="cells"/> gives; one named after the table where there are none.</param>
    public static TableView Of<T>(
        ITexts texts, string label, ImmutableArray<Dated<T>> timeline, Func<T, ImmutableArray<object?>> cells, params ImmutableArray<string> columns) where T : class => new(
            $"dated-{label.Replace('.', '-')}",
            texts[label],
            [
                new(texts["Dated.From"]), new(texts["Dated.To"]),
                .. columns.IsDefaultOrEmpty ? [new TableColumn(texts[label])] : columns.Select(column => new TableColumn(texts[column], IsNumber: true)),
            ],
            [.. timeline.OrderByDescending(dated => dated.From).Select(dated => new TableRow(null, [dated.From, dated.To?.AddDays(-1), .. cells(dated.Value)]))])
        {
            Empty = new("calendar", texts["Dated.Empty"]),
        };
}
