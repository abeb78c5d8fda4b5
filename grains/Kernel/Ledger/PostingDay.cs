using System.Collections.Immutable;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Ledger;

/// <summary>Where a correction is booked: in its own period while that is open, else today's (rule X-04).</summary>
/// <param name="Closed">The periods that take no posting any more.</param>
internal sealed record PostingDay(DateOnly Today, ImmutableHashSet<Period> Closed)
{
    public DateOnly For(FigureEntry entry) => Closed.Contains(entry.Period) ? Today : entry.BusinessDate;

    public Period PeriodFor(FigureEntry entry) => Closed.Contains(entry.Period) ? Period.Of(Today) : entry.Period;
}
