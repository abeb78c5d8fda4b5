using System.Collections.Immutable;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Imports;

/// <summary>What became of some rows.</summary>
internal sealed record Taken
{
    /// <summary>What is still to be posted with the batch's progress.</summary>
    public ImmutableArray<FigureEntry> Entries { get; init; } = [];

    /// <summary>The masters those entries were made from.</summary>
    public ImmutableArray<ReliedMaster> ReliesOn { get; init; } = [];

    public int Made { get; init; }

    public int Revised { get; init; }

    public int Unchanged { get; init; }

    public ImmutableArray<RowProblem> Refused { get; init; } = [];

    /// <summary>A closed period that keeps these rows out; none of them was taken.</summary>
    public Period? StoppedBy { get; init; }
}
