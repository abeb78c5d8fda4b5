using System.Collections.Immutable;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Forms;

/// <summary>Dated values as lines that people type: each holds until the next begins.</summary>
internal static class DatedLines
{
    /// <summary>The history that the lines say.</summary>
    /// <param name="value">What a line says; null where it ends what held before.</param>
    public static ImmutableArray<Dated<T>> ToTimeline<TLine, T>(this LineList<TLine> lines, Func<TLine, T?> value)
        where TLine : DatedForm, new()
        where T : class
    {
        var ordered = lines.Filled.OrderBy(line => line.From).ToList();
        return
        [
            .. from line in ordered.Index()
               let held = value(line.Item)
               where held is not null
               select new Dated<T>(line.Item.From!.Value, line.Index + 1 < ordered.Count ? ordered[line.Index + 1].From : null, held),
        ];
    }

    public static ImmutableArray<Dated<TCode>> ToCodes<TLine, TCode>(this LineList<TLine> lines)
        where TLine : DatedCodeForm, new()
        where TCode : class, ICode<TCode> => lines.ToTimeline(line => Code.TryParse<TCode>(line.Code));

    /// <summary>The lines that say a history, with one that ends it wherever nothing follows at once.</summary>
    public static IEnumerable<(DateOnly From, T? Value)> Steps<T>(this ImmutableArray<Dated<T>> timeline) where T : class
    {
        var ordered = timeline.OrderBy(dated => dated.From).ToList();
        foreach (var (index, dated) in ordered.Index())
        {
            yield return (dated.From, dated.Value);
            if (dated.To is { } end && (index + 1 == ordered.Count || ordered[index + 1].From != end))
            {
                yield return (end, null);
            }
        }
    }

    public static LineList<TLine> WithCodes<TLine, TCode>(this LineList<TLine> lines, ImmutableArray<Dated<TCode>> timeline)
        where TLine : DatedCodeForm, new()
        where TCode : class, ICode<TCode> => lines.With(timeline.Steps().Select(step => new TLine { From = step.From, Code = step.Value?.Value }));
}
