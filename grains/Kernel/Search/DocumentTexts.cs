using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Registers;
using OpsSupport.Kernel.Storage;

namespace OpsSupport.Kernel.Search;

/// <summary>
/// What a document says, for everybody who may read it: number, title, the texts and amounts of its body, the names behind the codes in it, its owner, the
/// names of its files. What of it needs a permission of its own is not in it, so no search tells anybody what a page would hide.
/// </summary>
internal sealed class DocumentTexts(IEnumerable<ISearched> searched, RegisterCatalog registers)
{
    private readonly FrozenDictionary<string, ISearched> _byKind = searched.ToFrozenDictionary(kind => kind.Kind);

    /// <summary>The kinds that have texts; what others say is found on pages of their own.</summary>
    public IEnumerable<string> Kinds => _byKind.Keys;

    /// <summary>What is to be stored with a change: the document as it is now, and what was said with the change.</summary>
    public ImmutableArray<TextRecord> Of(UnitOfWork unit) => !_byKind.ContainsKey(unit.Document.Header.Ref.Kind) ? []
        : unit.Audit is { Comment: { Length: > 0 } comment, Action: not (DocumentAction.Attach or DocumentAction.Detach) }
            ? [Of(unit.Document), new(unit.Document.Header.Version, comment)]
            : [Of(unit.Document)];

    public TextRecord Of(DocumentRecord document)
    {
        using var stored = JsonDocument.Parse(document.Body);
        return new(TextRecord.Document, string.Join('\n', LinesOf(document, stored.RootElement).Where(line => line.Length > 0).Distinct()));
    }

    private IEnumerable<string> LinesOf(DocumentRecord document, JsonElement stored)
    {
        var (header, facts) = (document.Header, document.Facts);
        ImmutableArray<string> words =
        [
            header.Number ?? "", facts.Title, .. facts.Keywords, facts.Amount is { } amount ? BodyWords.AmountOf(amount) : "", facts.Project?.Value ?? "", header.Owner.Value,
            .. stored.TryGetProperty("body", out var body) ? BodyWords.Of(body, _byKind[header.Ref.Kind].Guarded) : [],
        ];
        return words.SelectMany(word => registers.NameOf(word) is { } name ? new[] { word, name } : [word]).Concat(FilesOf(stored));
    }

    private static IEnumerable<string> FilesOf(JsonElement stored) => stored.TryGetProperty("attachments", out var files)
        ? files.EnumerateArray().Select(file => file.GetProperty("fileName").GetString() ?? "")
        : [];
}
