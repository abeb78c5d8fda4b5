using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Storage.Sqlite;

namespace OpsSupport.Kernel.Storage;

public sealed class SqliteDatabaseTests(FreshDatabases databases)
{
    [Fact]
    public void A_data_folder_in_use_is_refused_by_its_name()
    {
        var folder = databases.NewFolder();
        using var first = new SqliteDatabase(folder);

        var refused = Assert.Throws<DataFolderInUseException>(() => new SqliteDatabase(folder));

        Assert.Contains(folder, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_stored_is_there_after_a_restart_and_positions_go_on()
    {
        var folder = databases.NewFolder();
        var unit = A.Posting("1", A.Entry("e1"));
        long before;
        using (var first = new SqliteDatabase(folder))
        {
            await new Migrator(first, TimeProvider.System).RunAsync();
            await first.CommitAsync([unit]);
            before = await first.CommitAsync([A.Unit("2")]);
        }

        using var second = new SqliteDatabase(folder);

        Assert.NotNull(await second.FindAsync(unit.Document.Header.Ref));
        Assert.True(await second.CommitAsync([A.Unit("3")]) > before);
    }
}
