using OpsSupport.Kernel.Directory;

namespace OpsSupport.Kernel.Documents;

/// <summary>What a person can ask of a document from its page.</summary>
public enum DocumentCommand
{
    Submit = 0,
    Withdraw = 4,
    Void = 5,
}

/// <summary>Which buttons make sense. The grain decides; this only spares people a refusal they could have foreseen.</summary>
public static class DocumentCommands
{
    public static IEnumerable<DocumentCommand> For(DocumentHeader header, DocumentKind kind, Permission voids, Person person)
    {
        var isOwner = header.IsHeldBy(person.No) || (kind.Life == DocumentLife.Calculated && person.May(Permission.Write(kind)));
        return header.Status switch
        {
            DocumentStatus.Draft when isOwner => [DocumentCommand.Submit],
            DocumentStatus.InApproval when isOwner => [DocumentCommand.Withdraw],
            DocumentStatus.Effective when person.May(voids) => [DocumentCommand.Void],
            _ => [],
        };
    }

    public static bool MayEdit(DocumentHeader header, DocumentKind kind, Person person) => person.May(Permission.Write(kind)) && kind.Life switch
    {
        DocumentLife.Master => header.Status == DocumentStatus.Effective,
        DocumentLife.Approved => header.Status == DocumentStatus.Draft && header.IsHeldBy(person.No),
        _ => false,
    };

    /// <summary>Whether the person has to say why.</summary>
    public static bool NeedsReason(this DocumentCommand command) => command == DocumentCommand.Void;

    public static string Icon(this DocumentCommand command) => command switch
    {
        DocumentCommand.Submit => "send",
        DocumentCommand.Withdraw => "arrow-back-up",
        _ => "ban",
    };
}
