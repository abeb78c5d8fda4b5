using System.Collections.Immutable;
using OpsSupport.Kernel.Lists;

namespace OpsSupport.Kernel.Api;

/// <summary>A part of a list.</summary>
/// <param name="Count">How many there are in all.</param>
/// <param name="PageNo">Which part this is, from 1.</param>
/// <param name="PageSize">How many a part has at most.</param>
public sealed record ListPart<T>(ImmutableArray<T> Items, int Count, int PageNo, int PageSize);

/// <summary>Which part of a list is asked for.</summary>
/// <param name="PageNo">From 1.</param>
/// <param name="PageSize">25 unless said otherwise, at most 200.</param>
public sealed record PartParameters(int? PageNo, int? PageSize)
{
    private const int UsualSize = 25;
    private const int LargestSize = 200;
    private const int LastPage = 1_000_000;

    private int No => Math.Clamp(PageNo ?? 1, 1, LastPage);

    private int Size => Math.Clamp(PageSize ?? UsualSize, 1, LargestSize);

    internal PageRequest ToPage() => new((No - 1) * Size, Size);

    internal ListPart<T> Of<T>(IEnumerable<T> items, int count) => new([.. items], count, No, Size);
}
