using ConnectedSystems.Kernel.Storage;

namespace ConnectedSystems.Kernel.SignOn;

/// <summary>Who was here, to show names for numbers. The portal says them at every sign-in.</summary>
internal sealed class PeopleStore(SqliteStore store, TimeProvider time)
{
    public static SchemaStep Schema { get; } = new("people-1", """
        CREATE TABLE person (number TEXT PRIMARY KEY, name TEXT NOT NULL, department_name TEXT NULL, seen_at INTEGER NOT NULL);
        """);

    public void Note(Visitor visitor) => store.Write(work => work.Run(
        "INSERT INTO person (number, name, department_name, seen_at) VALUES (@number, @name, @department, @now)"
        + " ON CONFLICT (number) DO UPDATE SET name = @name, department_name = @department, seen_at = @now",
        ("@number", visitor.Number), ("@name", visitor.Name), ("@department", visitor.DepartmentName), ("@now", time.GetUtcNow())));

    /// <summary>The name with the number, or the number alone of somebody who was never here.</summary>
    public string NameOf(string number) => Find(number) is { } known ? $"{known.Name} {number}" : number;

    public Person? Find(string number) => store.Read(work => work.First(
        "SELECT number, name, department_name FROM person WHERE number = @number", Read, ("@number", number)));

    /// <summary>Those who were here last, to pick from.</summary>
    public List<Person> Latest() => store.Read(work => work.Rows("SELECT number, name, department_name FROM person ORDER BY seen_at DESC LIMIT 200", Read));

    private static Person Read(SqliteRow row) => new(row.Text(0), row.Text(1), row.TextOrNull(2));
}
