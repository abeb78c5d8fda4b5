using ConnectedSystems.Kernel;
using ConnectedSystems.Kernel.SignOn;
using ConnectedSystems.Kernel.Wording;

namespace ConnectedSystems.Faces.Library;

/// <summary>What pages of the library ask alike: who may do what, and what an uploaded file is.</summary>
internal sealed class LibraryDesk(FolderStore folders, DocumentStore documents, FileFolder files, Keepers keepers)
{
    public FolderRight RightIn(Visitor visitor, long folder) => FolderRules.RightOf(visitor, folders.GrantsIn(folder));

    /// <summary>What somebody may do with a document: what he may in its folder, and get it where he was asked to read it.</summary>
    public FolderRight RightTo(Visitor visitor, LibraryDocument document)
    {
        var right = RightIn(visitor, document.Folder);
        return right < FolderRight.Download && documents.WasAsked(document.Id, visitor.Number) ? FolderRight.Download : right;
    }

    /// <summary>Whether somebody may open top folders.</summary>
    public bool MayOpenTop(Visitor visitor) => keepers.Has(visitor);

    /// <summary>The folders below one that somebody sees; also those in which he sees something further down.</summary>
    public IReadOnlyList<Folder> Seen(Visitor visitor, long? parent) => [.. folders.Below(parent).Where(folder => SeesInto(visitor, folder.Id))];

    public bool SeesInto(Visitor visitor, long folder) =>
        RightIn(visitor, folder) >= FolderRight.See || folders.Below(folder).Any(inner => SeesInto(visitor, inner.Id));

    /// <summary>Checks and keeps what was uploaded.</summary>
    public async Task<(DocumentVersion? Version, Refusal? Why)> TakeAsync(IFormFile? file, string? note, Visitor author, CancellationToken cancellation)
    {
        if (file is null)
        {
            return (null, new(LibraryWords.NoFile));
        }

        if (file.Length > FileRules.Largest)
        {
            return (null, new(LibraryWords.TooLarge, FileRules.LargestInMegabytes));
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellation);
        var (type, why) = FileRules.TypeOf(FileRules.SafeName(file.FileName), content.ToArray());
        var said = (note ?? "").Trim();
        return why is not null ? (null, why)
            : said.Length > FolderRules.LongestName ? (null, new(Words.TooLong, LibraryWords.Note, FolderRules.LongestName))
            : (new(0, content.Length, type!, await files.KeepAsync(content.ToArray(), cancellation), said, author.Number, default), null);
    }
}
