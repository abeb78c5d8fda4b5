using System.Collections.Immutable;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Adjustments;

/// <summary>A manual correction of figures: what no other document says, approved, and taken back by voiding it.</summary>
[GenerateSerializer, Immutable, Alias("adjustment")]
public sealed record Adjustment
{
    /// <summary>Why; at most 500 characters.</summary>
    [Id(0)] public required string Reason { get; init; }

    /// <summary>1 to 200 lines.</summary>
    [Id(1)] public required ImmutableArray<AdjustmentLine> Lines { get; init; }
}

/// <summary>One figure to add; negative amounts take away.</summary>
/// <param name="On">The business date, in an open period.</param>
[GenerateSerializer, Immutable, Alias("adjustment-line")]
public sealed record AdjustmentLine(FigureKind Kind, ProjectNo Project, ContractNo? Contract, DateOnly On, Money Amount);
