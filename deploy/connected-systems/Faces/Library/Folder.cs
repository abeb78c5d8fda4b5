namespace ConnectedSystems.Faces.Library;

/// <summary>A folder; the top ones have none above them.</summary>
internal sealed record Folder(long Id, long? Parent, string Name);

/// <summary>What somebody may do in a folder; each includes those before it.</summary>
internal enum FolderRight
{
    None,
    See,
    Download,
    Write,
}

/// <summary>Who has a right.</summary>
internal enum SubjectKind
{
    Everybody,
    Person,
    Department,
}

/// <summary>A right that was given at a folder, and holds for those below it.</summary>
/// <param name="Code">The employee number or the code of the department; empty for everybody.</param>
internal sealed record Grant(SubjectKind Kind, string Code, FolderRight Right);

/// <summary>A document and its latest version.</summary>
internal sealed record LibraryDocument(long Id, long Folder, string Name, int Latest);

/// <summary>What was uploaded once; it never changes.</summary>
/// <param name="Size">In bytes.</param>
/// <param name="Stored">The name of the file on the disk, which nobody who uploads chooses.</param>
internal sealed record DocumentVersion(int Number, long Size, string Type, string Stored, string Note, string Author, DateTimeOffset At);
