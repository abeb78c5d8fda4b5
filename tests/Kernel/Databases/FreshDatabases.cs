using Npgsql;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Processes;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Postgres;
using OpsSupport.Kernel.Storage.Sqlite;

[assembly: AssemblyFixture(typeof(FreshDatabases))]

namespace OpsSupport.Kernel.Databases;

/// <summary>Gives every test a database of its own; on PostgreSQL a copy of one that was migrated once.</summary>
public sealed class FreshDatabases : IAsyncDisposable
{
    /// <summary>Names a server to use instead of starting one, as someone who may create databases.</summary>
    private const string ServerVariable = "OPSSUPPORT_TEST_POSTGRES";

    private const string Template = "ops_template";

    private readonly Lazy<Task<string>> _server;
    private readonly Lazy<Task> _template;
    private readonly SemaphoreSlim _oneCopyAtATime = new(1);
    private readonly List<string> _folders = [];
    private PrivatePostgres? _own;

    public FreshDatabases() => (_server, _template) = (new(FindServerAsync), new(MigrateTemplateAsync));

    /// <summary>An empty, migrated database.</summary>
    internal async Task<FreshDatabase> NewAsync(DatabaseKind kind) => kind == DatabaseKind.PostgreSql
        ? Postgres(await NewPostgresAsync())
        : await MigratedAsync(Sqlite());

    /// <summary>A database without a table in it.</summary>
    internal async Task<FreshDatabase> NewEmptyAsync(DatabaseKind kind) => kind == DatabaseKind.PostgreSql
        ? Postgres(await CreateAsync("template1"))
        : Sqlite();

    /// <summary>A connection string to an empty, migrated database on PostgreSQL.</summary>
    public async Task<string> NewPostgresAsync()
    {
        await _template.Value;
        return await CreateAsync(Template);
    }

    public string NewFolder()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"opssupport-{Guid.CreateVersion7():N}");
        lock (_folders)
        {
            _folders.Add(folder);
        }

        return folder;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var folder in _folders.Where(System.IO.Directory.Exists))
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }

        _oneCopyAtATime.Dispose();
        if (_own is not null)
        {
            await _own.DisposeAsync();
        }
    }

    private static FreshDatabase Postgres(string connectionString) => new(new PostgresDatabase(connectionString), connectionString);

    private FreshDatabase Sqlite()
    {
        var folder = NewFolder();
        return new(new SqliteDatabase(folder), folder);
    }

    private static async Task<FreshDatabase> MigratedAsync(FreshDatabase fresh)
    {
        await new Migrator(fresh.Database, TimeProvider.System).RunAsync();
        return fresh;
    }

    private async Task<string> FindServerAsync()
    {
        if (Environment.GetEnvironmentVariable(ServerVariable) is { Length: > 0 } given)
        {
            return given;
        }

        _own = await PrivatePostgres.StartAsync();
        return _own.ConnectionStringOf("postgres");
    }

    private async Task MigrateTemplateAsync()
    {
        // Dropped first: a server given by hand remembers the template of another day.
        await ExecuteAsync($"DROP DATABASE IF EXISTS {Template}");
        await ExecuteAsync($"CREATE DATABASE {Template}");
        // A template may have no connections while it is copied.
        var unpooled = new NpgsqlConnectionStringBuilder(await _server.Value) { Database = Template, Pooling = false };
        await using (await MigratedAsync(Postgres(unpooled.ConnectionString)))
        {
        }
    }

    private async Task<string> CreateAsync(string template)
    {
        var name = $"ops_{Guid.CreateVersion7():N}";
        await _oneCopyAtATime.WaitAsync();
        try
        {
            await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {template}");
        }
        finally
        {
            _oneCopyAtATime.Release();
        }

        return new NpgsqlConnectionStringBuilder(await _server.Value) { Database = name }.ConnectionString;
    }

    private async Task ExecuteAsync(string statement)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(await _server.Value) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
