using System.Collections.Immutable;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Imports;

/// <summary>What a file comes to, before anything of it is stored.</summary>
[GenerateSerializer, Immutable, Alias("import-summary")]
public sealed record ImportSummary
{
    public static ImportSummary None { get; } = new();

    /// <summary>Rows that make something.</summary>
    [Id(0)] public int Good { get; init; }

    [Id(1)] public int Bad { get; init; }

    /// <summary>Rows that have nothing in any column that must be filled; they are left out.</summary>
    [Id(2)] public int WithoutContent { get; init; }

    /// <summary>Rows with an amount below zero: credit notes. They count as they are.</summary>
    [Id(3)] public int Negative { get; init; }

    /// <summary>One sum per figure, unit and currency; never one over two currencies.</summary>
    [Id(4)] public ImmutableArray<ImportTotal> Totals { get; init; } = [];

    public int Rows => Good + Bad + WithoutContent;
}

/// <summary>The sum of one figure of one unit in one currency.</summary>
/// <param name="Unit">Null for rows that name no unit.</param>
[GenerateSerializer, Immutable, Alias("import-total")]
public sealed record ImportTotal(FigureKind Kind, UnitCode? Unit, string UnitName, Money Amount, int Rows);
