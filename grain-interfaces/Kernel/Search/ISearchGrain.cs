using System.Collections.Immutable;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Kernel.Search;

/// <summary>Finds documents of all kinds by what they say, within what the reader may see. Stateless; its key means nothing.</summary>
public interface ISearchGrain : IGrainWithIntegerKey
{
    /// <param name="kinds">The names of the kinds to look through; those whose lists the reader may not see are passed over.</param>
    /// <param name="text">Words, of which a document must have all; nothing is found by none.</param>
    /// <param name="mostOfAKind">How many documents of each kind to show, 1 to 20.</param>
    [ReadOnly]
    Task<SearchResults> FindAsync(EmployeeNo reader, ImmutableArray<string> kinds, string text, int mostOfAKind, CancellationToken cancellation = default);
}

/// <summary>What was found, the kind of the best hit first.</summary>
[GenerateSerializer, Immutable, Alias("search-results")]
public sealed record SearchResults(ImmutableArray<SearchGroup> Groups);

/// <summary>What was found of one kind.</summary>
/// <param name="Count">How many there are, also those that are not in <paramref name="Hits"/>.</param>
/// <param name="Hits">The best of them: by its very number, then by title, then the newest.</param>
[GenerateSerializer, Immutable, Alias("search-group")]
public sealed record SearchGroup(string Kind, int Count, ImmutableArray<SearchHit> Hits);
