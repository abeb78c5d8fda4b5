using System.Collections.Immutable;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Ledger;

/// <summary>Which accounting periods take no posting, as this silo last heard. The database has the last word when a posting is stored.</summary>
internal interface IPeriods
{
    ImmutableHashSet<Period> Closed { get; }
}
