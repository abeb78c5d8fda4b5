using ConnectedSystems.Kernel.Storage;
using ConnectedSystems.Kernel.Todos;
using ConnectedSystems.Kernel.Wording;

namespace ConnectedSystems.Faces.Library;

/// <summary>Documents, their versions, and who was asked to read them.</summary>
internal sealed class DocumentStore(SqliteStore store, TodoStore todos, TimeProvider time)
{
    private const string Select = "SELECT id, folder, name, (SELECT max(number) FROM version WHERE document = document.id) FROM document";

    public LibraryDocument? Find(long id) => store.Read(work => work.First($"{Select} WHERE id = @id", Read, ("@id", id)));

    public List<LibraryDocument> In(long folder) => store.Read(work => work.Rows($"{Select} WHERE folder = @folder ORDER BY name LIMIT 1000", Read, ("@folder", folder)));

    /// <summary>Documents with this in the name or in the note of a version; who may see them is for the caller to say.</summary>
    public List<LibraryDocument> Search(string text) => store.Read(work => work.Rows(
        $"{Select} WHERE instr(lower(name), lower(@text)) > 0 OR EXISTS (SELECT 1 FROM version WHERE version.document = document.id AND instr(lower(note), lower(@text)) > 0) ORDER BY name LIMIT 1000",
        Read, ("@text", text)));

    public List<DocumentVersion> VersionsOf(long document) => store.Read(work => work.Rows(
        "SELECT number, size, type, stored, note, author, at FROM version WHERE document = @document ORDER BY number DESC",
        row => new DocumentVersion((int)row.Number(0), row.Number(1), row.Text(2), row.Text(3), row.Text(4), row.Text(5), row.Time(6)), ("@document", document)));

    /// <summary>A new document with its first version.</summary>
    public (long Id, Refusal? Why) Add(long folder, string name, DocumentVersion first) => store.Write<(long, Refusal?)>(work =>
    {
        if (work.Number("SELECT count(*) FROM document WHERE folder = @folder AND name = @name", ("@folder", folder), ("@name", name)) > 0)
        {
            return (0, new(LibraryWords.NameTaken, name));
        }

        var id = work.Insert("INSERT INTO document (folder, name) VALUES (@folder, @name)", ("@folder", folder), ("@name", name));
        Add(work, id, first);
        return (id, null);
    });

    /// <summary>The next version; two at once get two numbers.</summary>
    public void AddVersion(long document, DocumentVersion next) => store.Write(work => Add(work, document, next));

    /// <summary>Asks somebody to read the latest version.</summary>
    public void AskToRead(LibraryDocument document, string person) => store.Write(work =>
    {
        var isNew = work.Run(
            "INSERT OR IGNORE INTO reading (document, version, person, is_done) VALUES (@document, @version, @person, 0)",
            ("@document", document.Id), ("@version", document.Latest), ("@person", person)) == 1;
        if (isNew)
        {
            todos.Ask(work, new(TodoId(document.Id, document.Latest, person), person, string.Format(null, LibraryWords.TodoTitle.Zh, document.Name), $"/documents/{document.Id}", LibraryWords.TodoKind.Zh));
        }
    });

    /// <summary>Whether somebody was asked to read it and has not said that he did.</summary>
    public bool IsAsked(long document, string person) => store.Read(work => work.Number(
        "SELECT count(*) FROM reading WHERE document = @document AND person = @person AND is_done = 0", ("@document", document), ("@person", person))) > 0;

    /// <summary>Whether somebody was asked to read it, be it long ago.</summary>
    public bool WasAsked(long document, string person) => store.Read(work => work.Number(
        "SELECT count(*) FROM reading WHERE document = @document AND person = @person", ("@document", document), ("@person", person))) > 0;

    /// <summary>He has read it, in all versions that he was asked to.</summary>
    public void Confirm(long document, string person) => store.Write(work =>
    {
        foreach (var version in work.Rows("SELECT version FROM reading WHERE document = @document AND person = @person AND is_done = 0", row => (int)row.Number(0), ("@document", document), ("@person", person)))
        {
            todos.Finish(work, TodoId(document, version, person));
        }

        work.Run("UPDATE reading SET is_done = 1 WHERE document = @document AND person = @person", ("@document", document), ("@person", person));
    });

    private void Add(SqliteWork work, long document, DocumentVersion version) => work.Run(
        "INSERT INTO version (document, number, size, type, stored, note, author, at) SELECT @document, coalesce(max(number), 0) + 1, @size, @type, @stored, @note, @author, @now"
        + " FROM version WHERE document = @document",
        ("@document", document), ("@size", version.Size), ("@type", version.Type), ("@stored", version.Stored), ("@note", version.Note), ("@author", version.Author), ("@now", time.GetUtcNow()));

    private static string TodoId(long document, int version, string person) => $"read-{document}-{version}-{person}";

    private static LibraryDocument Read(SqliteRow row) => new(row.Number(0), row.Number(1), row.Text(2), (int)row.Number(3));
}
