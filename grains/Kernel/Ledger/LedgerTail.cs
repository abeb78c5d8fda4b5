using System.Collections.Immutable;

namespace OpsSupport.Kernel.Ledger;

/// <summary>
/// The end of the ledger as one scope sees it. Transactions can become visible out of order, so a reader notes a horizon:
/// everything below it is decided, what stands at or above it may still get company and is remembered by id.
/// </summary>
/// <param name="Horizon">The position below which nothing can appear any more.</param>
/// <param name="Entries">The entries from the asked position on.</param>
internal sealed record LedgerTail(long Horizon, ImmutableArray<PostedEntry> Entries);

/// <summary>An entry with the position its transaction got.</summary>
[GenerateSerializer, Immutable, Alias("posted-entry")]
internal sealed record PostedEntry(long Position, FigureEntry Entry);
