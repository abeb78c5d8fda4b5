using System.Collections.Immutable;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Kernel.Search;

[GrainType("search"), StatelessWorker]
internal sealed class SearchGrain(SearchStore store, Rights rights, IDirectory directory) : Grain, ISearchGrain
{
    private const int LongestText = 100;
    private const int MostOfAKind = 20;

    public async Task<SearchResults> FindAsync(EmployeeNo reader, ImmutableArray<string> kinds, string text, int mostOfAKind, CancellationToken cancellation)
    {
        var words = SearchWords.Of(text[..Math.Min(text.Length, LongestText)]);
        var scopes = kinds.Distinct().Select(kind => (kind, rights.ListScopeOf(reader, new($"{kind}:read"))));
        var found = words.IsEmpty ? [] : await store.FindAsync(scopes, words, Math.Clamp(mostOfAKind, 1, MostOfAKind), cancellation);
        return new([.. found.GroupBy(hit => hit.Document.Header.Ref.Kind)
            .OrderBy(kind => kind.Min(hit => hit.Rank)).ThenByDescending(kind => kind.Max(hit => hit.Document.Header.ChangedAt))
            .Select(kind => new SearchGroup(kind.Key, kind.First().Count, [.. kind.Select(hit => HitOf(hit, words))]))]);
    }

    private SearchHit HitOf(FoundDocument found, ImmutableArray<string> words)
    {
        var document = found.Document with { OwnerName = directory.NameOf(found.Document.Header.Owner) };
        var (number, title) = (document.Header.Number, document.Facts.Title);
        return new(
            document,
            number is null ? null : Excerpts.Marked(number, words),
            Excerpts.Marked(title, words),
            Excerpts.Has($"{number}\n{title}", words) == words.Length ? null : Excerpts.Line(found.Text, words));
    }
}
