using System.Collections.Immutable;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Lists;

/// <summary>A filter and an order of a list under a name (列表视图). What somebody finds by it is what he may see, whoever made it.</summary>
[GenerateSerializer, Immutable, Alias("saved-view")]
public sealed record SavedView
{
    public const int LongestName = 40;

    /// <summary>The most views a person keeps of one list.</summary>
    public const int MostPerList = 30;

    [Id(0)] public required Guid Id { get; init; }

    /// <summary>The name of the kind whose list it is of.</summary>
    [Id(1)] public required string Kind { get; init; }

    /// <summary>1 to <see cref="LongestName"/> characters, once for each owner and list.</summary>
    [Id(2)] public required string Name { get; init; }

    /// <summary>What the list's address asks for, as <c>?status=Draft&amp;sort=Amount</c>; at most 2,000 characters.</summary>
    [Id(3)] public required string Query { get; init; }

    [Id(4)] public ViewAudience Audience { get; init; }

    /// <summary>The unit for which, and for all below which, it is; null unless the audience is one.</summary>
    [Id(5)] public UnitCode? Unit { get; init; }

    /// <summary>Who made it: he alone changes it.</summary>
    [Id(6)] public required EmployeeNo Owner { get; init; }
}

/// <summary>Who sees a view. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("view-audience")]
public enum ViewAudience
{
    Owner = 0,
    Unit = 1,
    Everybody = 2,
}

/// <summary>The views of a list as one person sees them, his own first.</summary>
/// <param name="Usual">The view with which the list opens for him; null for the whole list.</param>
/// <param name="Units">The units for which he may make views.</param>
/// <param name="MayShareWithAll">Whether he may make views for everybody.</param>
[GenerateSerializer, Immutable, Alias("saved-views")]
public sealed record SavedViews(ImmutableArray<SavedView> Views, Guid? Usual, ImmutableArray<UnitCode> Units, bool MayShareWithAll);
