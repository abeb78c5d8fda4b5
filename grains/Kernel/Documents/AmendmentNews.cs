using System.Collections.Immutable;
using OpsSupport.Kernel.Effects;

namespace OpsSupport.Kernel.Documents;

/// <summary>What the owner of a document is told that somebody who was asked has changed.</summary>
internal delegate ImmutableArray<Owed> AmendmentNews(DocumentKind kind, DocumentHeader header, DocumentFacts facts, Intent intent, string reason);
