using ConnectedSystems.Kernel.Storage;
using ConnectedSystems.Kernel.Wording;

namespace ConnectedSystems.Faces.Library;

/// <summary>Folders and who may do what in them.</summary>
internal sealed class FolderStore(SqliteStore store)
{
    public static SchemaStep Schema { get; } = new("library-1", """
        CREATE TABLE folder (id INTEGER PRIMARY KEY, parent INTEGER NULL REFERENCES folder (id), name TEXT NOT NULL);
        CREATE UNIQUE INDEX folder_name ON folder (coalesce(parent, 0), name);
        CREATE TABLE folder_grant (
            folder INTEGER NOT NULL REFERENCES folder (id), kind TEXT NOT NULL, code TEXT NOT NULL, level TEXT NOT NULL, PRIMARY KEY (folder, kind, code));
        CREATE TABLE document (id INTEGER PRIMARY KEY, folder INTEGER NOT NULL REFERENCES folder (id), name TEXT NOT NULL, UNIQUE (folder, name));
        CREATE TABLE version (
            document INTEGER NOT NULL REFERENCES document (id), number INTEGER NOT NULL, size INTEGER NOT NULL, type TEXT NOT NULL, stored TEXT NOT NULL, note TEXT NOT NULL,
            author TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (document, number));
        CREATE TABLE reading (
            document INTEGER NOT NULL REFERENCES document (id), version INTEGER NOT NULL, person TEXT NOT NULL, is_done INTEGER NOT NULL, PRIMARY KEY (document, version, person));
        """);

    public Folder? Find(long id) => store.Read(work => work.First("SELECT id, parent, name FROM folder WHERE id = @id", Read, ("@id", id)));

    /// <summary>Those below a folder; the top ones for null.</summary>
    public List<Folder> Below(long? parent) => store.Read(work => work.Rows("SELECT id, parent, name FROM folder WHERE parent IS @parent ORDER BY name", Read, ("@parent", parent)));

    /// <summary>The folder and those above it, from the top.</summary>
    public List<Folder> PathTo(long id) => store.Read(work => work.Rows(
        "WITH RECURSIVE above (id, parent, name, depth) AS (SELECT id, parent, name, 0 FROM folder WHERE id = @id"
        + " UNION ALL SELECT folder.id, folder.parent, folder.name, depth + 1 FROM folder JOIN above ON folder.id = above.parent) SELECT id, parent, name FROM above ORDER BY depth DESC",
        Read, ("@id", id)));

    /// <summary>The rights that hold in a folder: its own and those of all above it.</summary>
    public List<Grant> GrantsIn(long id) => store.Read(work => work.Rows(
        "WITH RECURSIVE above (id, parent) AS (SELECT id, parent FROM folder WHERE id = @id UNION ALL SELECT folder.id, folder.parent FROM folder JOIN above ON folder.id = above.parent)"
        + " SELECT kind, code, level FROM folder_grant JOIN above ON above.id = folder_grant.folder", ReadGrant, ("@id", id)));

    /// <summary>The rights that were given at this very folder.</summary>
    public List<Grant> GrantsAt(long id) => store.Read(work => work.Rows("SELECT kind, code, level FROM folder_grant WHERE folder = @id ORDER BY kind, code", ReadGrant, ("@id", id)));

    /// <summary>A new folder, in which whoever opens it may write.</summary>
    public (long Id, Refusal? Why) Open(long? parent, string name, string owner) => store.Write<(long, Refusal?)>(work =>
    {
        if (work.Number("SELECT count(*) FROM folder WHERE parent IS @parent AND name = @name", ("@parent", parent), ("@name", name)) > 0)
        {
            return (0, new(LibraryWords.FolderTaken));
        }

        var id = work.Insert("INSERT INTO folder (parent, name) VALUES (@parent, @name)", ("@parent", parent), ("@name", name));
        Give(work, id, new(SubjectKind.Person, owner, FolderRight.Write));
        return (id, null);
    });

    public void Give(long folder, Grant grant) => store.Write(work => Give(work, folder, grant));

    public void TakeAway(long folder, SubjectKind kind, string code) => store.Write(work => work.Run(
        "DELETE FROM folder_grant WHERE folder = @folder AND kind = @kind AND code = @code", ("@folder", folder), ("@kind", kind), ("@code", code)));

    private static void Give(SqliteWork work, long folder, Grant grant) => work.Run(
        "INSERT INTO folder_grant (folder, kind, code, level) VALUES (@folder, @kind, @code, @level) ON CONFLICT (folder, kind, code) DO UPDATE SET level = @level",
        ("@folder", folder), ("@kind", grant.Kind), ("@code", grant.Code), ("@level", grant.Right));

    private static Folder Read(SqliteRow row) => new(row.Number(0), row.NumberOrNull(1), row.Text(2));

    private static Grant ReadGrant(SqliteRow row) => new(row.Choice<SubjectKind>(0), row.Text(1), row.Choice<FolderRight>(2));
}
