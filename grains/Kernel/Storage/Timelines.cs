using System.Collections.Immutable;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Storage;

/// <summary>Dated values as the database keeps them.</summary>
internal static class Timelines
{
    public static TimelineRecord ToRecord<T>(this ImmutableArray<Dated<T>> timeline, string fact, string subject, Func<T, string> text) where T : class =>
        new(fact, subject, [.. timeline.Select(dated => new DatedRecord(dated.From, dated.To, text(dated.Value)))]);
}
