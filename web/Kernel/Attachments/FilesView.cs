using System.Collections.Immutable;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;

namespace OpsSupport.Kernel.Attachments;

/// <summary>The files of a document as its page shows them.</summary>
/// <param name="Address">Where the document is shown.</param>
/// <param name="MayAdd">Whether the person may put more beside it.</param>
/// <param name="MayRemove">Whether the person may take some away.</param>
public sealed record FilesView(string Address, ImmutableArray<Attachment> Files, bool MayAdd, bool MayRemove)
{
    /// <summary>How many files one form brings at most.</summary>
    public const int MostAtOnce = 20;

    public string Url => $"{Address}/files";

    public static FilesView Of(DocumentUi ui, OpenDocument document, Person? person)
    {
        var (status, isOwner) = (document.Header.Status, person is not null && document.Header.IsHeldBy(person.No));
        var isInvolved = isOwner || (person is not null && (document.Header.Awaiting.Contains(person.No) || person.May(Permission.Write(ui.Kind))));
        return new(
            ui.AddressOf(document.Header.Ref.Key),
            document.Attachments,
            status switch
            {
                DocumentStatus.Draft => isOwner,
                DocumentStatus.InApproval or DocumentStatus.Effective => isInvolved,
                _ => false,
            },
            status == DocumentStatus.Draft && isOwner);
    }

    public FileView this[Attachment file] => new(file, $"{Url}/{file.Id}", MayRemove ? $"{Url}?handler=remove" : null);
}

/// <param name="RemoveUrl">Where it is taken away; null for who may not.</param>
public sealed record FileView(Attachment File, string Url, string? RemoveUrl)
{
    public string Size => File.Length switch
    {
        < 1024 => $"{File.Length} B",
        < 1024 * 1024 => $"{File.Length / 1024.0:0.#} KB",
        _ => $"{File.Length / (1024.0 * 1024.0):0.#} MB",
    };
}

/// <summary>A file that was handed in, and what came of it.</summary>
public sealed record HandedInAttachment(string Name, Results.Result<Attachment> Kept);
