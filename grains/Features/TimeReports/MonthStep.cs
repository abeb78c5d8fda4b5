using System.Collections.Immutable;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>What a command makes of a month.</summary>
/// <param name="Lines">All lines of the month, by number.</param>
/// <param name="Touched">The numbers of those that changed.</param>
internal sealed record MonthStep(ImmutableArray<TimeLine> Lines, ImmutableArray<int> Touched)
{
    public ImmutableArray<FigureEntry> Entries { get; init; } = [];

    /// <summary>Periods that must still be open when it is stored, whatever it posts.</summary>
    public ImmutableArray<Period> OpenPeriods { get; init; } = [];

    public bool ChangesNothing => Touched.IsEmpty;
}
