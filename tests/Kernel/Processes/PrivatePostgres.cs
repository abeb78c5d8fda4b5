using Npgsql;

namespace OpsSupport.Kernel.Processes;

/// <summary>
/// A PostgreSQL of our own for as long as it is needed: a new cluster in a temporary folder on a free port of this machine,
/// trusting whoever connects from it. Durable, as a real one is. Works for root as well (the server runs as postgres then).
/// </summary>
internal sealed class PrivatePostgres : IAsyncDisposable
{
    private readonly string _folder;
    private readonly ChildProcess _server;
    private readonly int _port;

    private PrivatePostgres(string folder, ChildProcess server, int port) => (_folder, _server, _port) = (folder, server, port);

    /// <summary>The process whose children are the connections.</summary>
    public int ProcessId => _server.Id;

    /// <param name="settings">Settings of the server besides its defaults: <c>shared_buffers=512MB</c>.</param>
    public static async Task<PrivatePostgres> StartAsync(params IEnumerable<string> settings)
    {
        var folder = await NewFolderAsync();
        var initialize = PostgresPrograms.CommandOf("initdb", "-D", folder, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync");
        await ChildProcess.RunAsync(initialize.Program, initialize.Arguments);

        var port = FreePort.Find();
        string[] all = ["listen_addresses=127.0.0.1", $"port={port}", "unix_socket_directories=", "max_connections=300", .. settings];
        var serve = PostgresPrograms.CommandOf("postgres", ["-D", folder, .. all.SelectMany(setting => new[] { "-c", setting })]);
        var server = ChildProcess.Start(serve.Program, serve.Arguments);
        await server.WaitForLineAsync("ready to accept connections");

        return new(folder, server, port);
    }

    public string ConnectionStringOf(string database) => $"Host=127.0.0.1;Port={_port};Username=postgres;Database={database}";

    /// <summary>A new, empty database.</summary>
    /// <returns>How to connect to it.</returns>
    public async Task<string> CreateDatabaseAsync(string name)
    {
        await AskAsync($"create database \"{name}\"");

        return ConnectionStringOf(name);
    }

    /// <summary>Which PostgreSQL this is, and whether an answered commit survives a power failure.</summary>
    public async Task<string> VersionAsync() =>
        $"{await AskAsync("select 'PostgreSQL ' || current_setting('server_version') || ', fsync ' || current_setting('fsync') || ', synchronous_commit ' || current_setting('synchronous_commit')")}";

    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync(StopSignal.Quit);
        await _server.DisposeAsync();
        new DirectoryInfo(_folder).Delete(recursive: true);
    }

    private async Task<object?> AskAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionStringOf("postgres") + ";Pooling=false");
        await using var command = source.CreateCommand(sql);

        return await command.ExecuteScalarAsync();
    }

    private static async Task<string> NewFolderAsync()
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("opssupport-postgres-").FullName;
        if (PostgresPrograms.AsRoot)
        {
            await ChildProcess.RunAsync("chown", "postgres:", folder);
        }

        return folder;
    }
}
