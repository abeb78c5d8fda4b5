using System.Collections.Frozen;
using System.Collections.Immutable;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Documents;

/// <summary>Every kind of document the portal shows, by the first segment of its addresses.</summary>
public sealed class DocumentUiCatalog(IEnumerable<DocumentUi> modules, IEnumerable<DocumentAddress> elsewhere)
{
    private readonly FrozenDictionary<string, DocumentUi> _bySlug = modules.ToFrozenDictionary(ui => ui.Kind.Slug);

    public ImmutableArray<DocumentUi> All => _bySlug.Values;

    /// <summary>The kinds that somebody agrees to, by what they are called.</summary>
    public IEnumerable<DocumentUi> Approved(ITexts texts) =>
        All.Where(ui => ui.Kind.Life == DocumentLife.Approved).OrderBy(ui => texts[ui.TextKey("Title")], StringComparer.CurrentCulture);

    public DocumentUi this[string slug] => _bySlug[slug];

    public bool Knows(string slug) => _bySlug.ContainsKey(slug);

    /// <summary>The kind of that name; null where it has no pages of the kernel's.</summary>
    public DocumentUi? Find(string kind) => All.FirstOrDefault(ui => ui.Kind.Name == kind);

    /// <summary>Where a document is shown; null where its kind has no pages here.</summary>
    public string? UrlOf(DocumentRef document) =>
        Find(document.Kind)?.AddressOf(document.Key)
        ?? elsewhere.FirstOrDefault(address => address.Kind == document.Kind)?.Of(document.Key);
}
