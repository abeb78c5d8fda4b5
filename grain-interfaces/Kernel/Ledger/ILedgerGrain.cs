using System.Collections.Immutable;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Kernel.Ledger;

/// <summary>Reads the ledger by SQL: what a figure is made of. Stateless; its key means nothing.</summary>
public interface ILedgerGrain : IGrainWithIntegerKey
{
    /// <summary>The entries behind a figure, newest first, with their total.</summary>
    [ReadOnly]
    Task<Result<EntryPage>> EntriesAsync(EmployeeNo reader, EntryFilter filter, PageRequest page, CancellationToken cancellation = default);

    /// <summary>The figures of a scope summed by SQL from the entries: what the live figures must equal (invariant I-01).</summary>
    [ReadOnly]
    Task<Result<LiveFigures>> SumAsync(EmployeeNo reader, FigureScope scope, CancellationToken cancellation = default);

    /// <summary>
    /// The figures of a scope as a report of that day said them (AT-33.7): booked in periods before the day's, or in its own up to
    /// the day. A closed period takes no posting, so the answer for its last day never changes; corrections count where they are booked.
    /// </summary>
    [ReadOnly]
    Task<Result<LiveFigures>> AsOfAsync(EmployeeNo reader, FigureScope scope, DateOnly day, CancellationToken cancellation = default);

    /// <summary>The figures of every unit right below <paramref name="parent"/> (the top units when null), shares of whole subtrees.</summary>
    [ReadOnly]
    Task<Result<UnitFigures>> ByUnitAsync(EmployeeNo reader, UnitCode? parent, Period? period, CancellationToken cancellation = default);

    /// <summary>Person-days of a project (or package) by employee and period. Names of people only for those who may see them.</summary>
    /// <param name="asOf">The day to look from, as <see cref="AsOfAsync"/> does; now where null.</param>
    [ReadOnly]
    Task<Result<StaffInput>> StaffInputAsync(EmployeeNo reader, ProjectNo project, DateOnly? asOf = null, CancellationToken cancellation = default);
}

/// <summary>Which entries.</summary>
[GenerateSerializer, Immutable, Alias("entry-filter")]
public sealed record EntryFilter(FigureScope Scope)
{
    [Id(0)] public FigureKind? Kind { get; init; }

    [Id(1)] public Period? Period { get; init; }

    [Id(2)] public Currency? Currency { get; init; }

    [Id(3)] public EmployeeNo? Employee { get; init; }

    /// <summary>Only what this document line made.</summary>
    [Id(4)] public Documents.DocumentRef? Source { get; init; }

    /// <summary>Kinds to leave out: the ledger grain adds those the reader has no right to.</summary>
    [Id(5)] public ImmutableArray<FigureKind> Hidden { get; init; } = [];

    /// <summary>Only what a report of that day counted (<see cref="ILedgerGrain.AsOfAsync"/>).</summary>
    [Id(6)] public DateOnly? AsOf { get; init; }
}

/// <summary>A page of entries and what all of them sum to, per kind and currency.</summary>
[GenerateSerializer, Immutable, Alias("entry-page")]
public sealed record EntryPage(ImmutableArray<FigureEntry> Entries, int Count, ImmutableArray<FigureTotal> Totals);

/// <summary>The sum of a kind in one currency.</summary>
[GenerateSerializer, Immutable, Alias("figure-total")]
public sealed record FigureTotal(FigureKind Kind, Money Amount, Hours Quantity);

/// <summary>Figures by unit.</summary>
[GenerateSerializer, Immutable, Alias("unit-figures")]
public sealed record UnitFigures(ImmutableArray<UnitTotal> Units);

/// <summary>One unit's total of one kind and currency, its whole subtree included.</summary>
[GenerateSerializer, Immutable, Alias("unit-total")]
public sealed record UnitTotal(UnitCode Unit, string Name, FigureKind Kind, Money Amount);

/// <summary>Who worked how much on a project.</summary>
/// <param name="ByPeriod">Hours by month, oldest first.</param>
/// <param name="ByEmployee">Hours by person, most first; null when the reader may not see single people.</param>
/// <param name="People">How many people worked on it.</param>
[GenerateSerializer, Immutable, Alias("staff-input")]
public sealed record StaffInput(ImmutableArray<PeriodHours> ByPeriod, ImmutableArray<EmployeeHours>? ByEmployee, int People);

[GenerateSerializer, Immutable, Alias("period-hours")]
public sealed record PeriodHours(Period Period, Hours Hours);

[GenerateSerializer, Immutable, Alias("employee-hours")]
public sealed record EmployeeHours(EmployeeNo Employee, string Name, Hours Hours);
