using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;

namespace OpsSupport.Kernel.Values;

/// <summary>A value from a day on, until the next one begins or <paramref name="To"/> (excluded) is reached.</summary>
[GenerateSerializer, Immutable, Alias("dated`1")]
public sealed record Dated<T>([property: LineIdentity] DateOnly From, DateOnly? To, T Value) where T : class
{
    public bool Covers(DateOnly day) => From <= day && (To is null || day < To);
}

/// <summary>What something was on each day: memberships, rates, leads (invariant I-13: never two at once).</summary>
public static class Timeline
{
    /// <summary>The value on that day; null where there is none.</summary>
    public static T? On<T>(this ImmutableArray<Dated<T>> timeline, DateOnly day) where T : class =>
        timeline.IsDefault ? null : timeline.FirstOrDefault(dated => dated.Covers(day))?.Value;

    /// <summary>The first stretch that begins before an earlier one ended or ends before it begins; null when there is none.</summary>
    public static Dated<T>? FirstOverlap<T>(this ImmutableArray<Dated<T>> timeline) where T : class
    {
        var ordered = timeline.OrderBy(dated => dated.From).ToList();
        return ordered.Where((dated, index) => dated.To <= dated.From
            || (index > 0 && (ordered[index - 1].To is not { } end || end > dated.From))).FirstOrDefault();
    }

    /// <summary>The first day that no stretch covers between the first beginning and the last end; null when there is none.</summary>
    public static DateOnly? FirstGap<T>(this ImmutableArray<Dated<T>> timeline) where T : class
    {
        var ordered = timeline.OrderBy(dated => dated.From).ToList();
        return ordered.Zip(ordered.Skip(1)).Where(pair => pair.First.To is { } end && end < pair.Second.From)
            .Select(pair => pair.First.To).FirstOrDefault();
    }

    /// <summary>The same history with another value from <paramref name="from"/> on; whatever was planned after that day gives way.</summary>
    public static ImmutableArray<Dated<T>> Set<T>(this ImmutableArray<Dated<T>> timeline, DateOnly from, T value) where T : class =>
    [
        .. (timeline.IsDefault ? [] : timeline).Where(dated => dated.From < from)
            .Select(dated => dated.Covers(from) ? dated with { To = from } : dated),
        new(from, null, value),
    ];

    /// <summary>The same history, ended: nothing holds from <paramref name="on"/> on.</summary>
    public static ImmutableArray<Dated<T>> End<T>(this ImmutableArray<Dated<T>> timeline, DateOnly on) where T : class =>
        [.. timeline.Where(dated => dated.From < on).Select(dated => dated.Covers(on) ? dated with { To = on } : dated)];
}
