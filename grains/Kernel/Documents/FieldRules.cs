using System.Collections.Immutable;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Documents;

/// <summary>Checks that many kinds of document make on their fields.</summary>
internal static class FieldRules
{
    /// <summary>A text that must be there and not be longer than <paramref name="limit"/>.</summary>
    public static IEnumerable<DomainError> Text(string? value, string field, int limit)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            yield return new Missing(field);
        }
        else if (value.Length > limit)
        {
            yield return new TooLong(field, limit);
        }
    }

    /// <summary>A text that may be missing.</summary>
    public static IEnumerable<DomainError> OptionalText(string? value, string field, int limit) =>
        value?.Length > limit ? [new TooLong(field, limit)] : [];

    /// <summary>A dated value that never holds two things at once and, where asked, has no gap (invariant I-13).</summary>
    public static IEnumerable<DomainError> Dates<T>(ImmutableArray<Dated<T>> timeline, string field, bool withoutGap) where T : class
    {
        if (timeline.FirstOverlap() is { } overlap)
        {
            yield return new DatesOverlap(field, overlap.From);
        }
        else if (withoutGap && timeline.FirstGap() is { } gap)
        {
            yield return new DatesGap(field, gap);
        }
    }

    /// <summary>Every code must be one that <paramref name="exists"/>.</summary>
    public static IEnumerable<DomainError> Known(IEnumerable<string?> codes, string field, Func<string, bool> exists) =>
        codes.OfType<string>().Distinct().Where(code => !exists(code)).Select(code => new UnknownReference(field, code));
}
