using System.Collections.Immutable;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Shortcuts;

/// <summary>Keeps everybody's shortcuts, one row for each person who chose some.</summary>
internal sealed class ShortcutStore(IDatabase database)
{
    public async Task<ShortcutList?> FindAsync(EmployeeNo person) => await database.ReadAsync(connection => connection
        .Query("SELECT functions FROM shortcut WHERE person = @person").With("person", person.Value)
        .FirstAsync(static (ref row) => new ShortcutList(StoredJson.Read<ImmutableArray<string>>(row.Text()), IsChosen: true)));

    public Task SaveAsync(EmployeeNo person, ShortcutList list) => database.WriteAsync((connection, transaction) => connection
        .Query("INSERT INTO shortcut (person, functions) VALUES (@person, @functions) ON CONFLICT (person) DO UPDATE SET functions = excluded.functions", transaction)
        .With("person", person.Value).With("functions", StoredJson.Write(list.Functions)).ChangeAsync());
}
