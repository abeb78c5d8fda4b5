using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Storage.Postgres;
using OpsSupport.Kernel.Storage.Rows;

namespace OpsSupport.Kernel.Storage;

public sealed class MigratorTests(FreshDatabases databases)
{
    [Theory, OnBothDatabases]
    public async Task An_empty_database_gets_every_migration_in_order(DatabaseKind kind)
    {
        await using var fresh = await databases.NewEmptyAsync(kind);
        var migrator = MigratorOf(fresh.Database);

        var pending = await migrator.PendingAsync();
        var ran = await migrator.RunAsync();

        Assert.Equal(pending, ran);
        Assert.Equal(Names(fresh.Database.Dialect), ran);
    }

    [Fact]
    public void Both_databases_have_the_same_migrations_numbered_without_a_gap()
    {
        Assert.Equal(Names(SqlDialect.PostgreSql), Names(SqlDialect.Sqlite));
        Assert.Equal(Enumerable.Range(1, Names(SqlDialect.Sqlite).Length), Migration.Of(SqlDialect.Sqlite).Select(migration => migration.Number));
    }

    [Theory, OnBothDatabases]
    public async Task Migrations_that_ran_do_not_run_again(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);

        Assert.Empty(await MigratorOf(fresh.Database).RunAsync());
        Assert.Empty(await MigratorOf(fresh.Database).PendingAsync());
    }

    [Fact]
    public async Task Processes_that_start_at_once_migrate_once()
    {
        await using var fresh = await databases.NewEmptyAsync(DatabaseKind.PostgreSql);
        await using var second = new PostgresDatabase(fresh.Where);
        await using var third = new PostgresDatabase(fresh.Where);

        var ran = await Task.WhenAll(new[] { fresh.Database, second, third }.Select(database => MigratorOf(database).RunAsync()));

        Assert.Equal([0, 0, Names(fresh.Database.Dialect).Length], ran.Select(names => names.Length).Order());
    }

    [Theory, OnBothDatabases]
    public async Task A_database_of_a_later_version_is_refused(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);
        await fresh.Database.WriteAsync((connection, transaction) => connection
            .Query("INSERT INTO schema_migration (number, name, applied_at) VALUES (9999, '9999-later', '')", transaction).ChangeAsync());

        var refused = await Assert.ThrowsAsync<DatabaseTooNewException>(() => MigratorOf(fresh.Database).RunAsync());

        Assert.Contains("9999", refused.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<DatabaseTooNewException>(() => MigratorOf(fresh.Database).PendingAsync());
    }

    private static string[] Names(SqlDialect dialect) => [.. Migration.Of(dialect).Select(migration => migration.Name)];

    private static Migrator MigratorOf(IDatabase database) => new(database, TimeProvider.System);
}
