using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;

namespace OpsSupport.Kernel.Search;

/// <summary>A kind whose documents are found by what they say.</summary>
internal interface ISearched
{
    string Kind { get; }

    /// <inheritdoc cref="IDocumentRules{TBody}.Guarded" />
    ImmutableArray<string> Guarded { get; }
}

internal sealed class Searched<TBody>(IDocumentRules<TBody> rules) : ISearched where TBody : class
{
    public string Kind => rules.Kind.Name;

    public ImmutableArray<string> Guarded => rules.Guarded;
}
