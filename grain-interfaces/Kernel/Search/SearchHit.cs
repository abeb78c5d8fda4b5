using System.Collections.Immutable;
using OpsSupport.Kernel.Lists;

namespace OpsSupport.Kernel.Search;

/// <summary>A document that was found.</summary>
/// <param name="Number">Its number; null where none is drawn yet.</param>
/// <param name="Where">The words around, where they are in neither number nor title.</param>
[GenerateSerializer, Immutable, Alias("search-hit")]
public sealed record SearchHit(DocumentRow Document, Excerpt? Number, Excerpt Title, Excerpt? Where);

/// <summary>A text with what was looked for marked in it.</summary>
[GenerateSerializer, Immutable, Alias("excerpt")]
public sealed record Excerpt(ImmutableArray<ExcerptPart> Parts);

[GenerateSerializer, Immutable, Alias("excerpt-part")]
public sealed record ExcerptPart(string Text, bool IsFound);
