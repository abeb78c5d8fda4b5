using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using OpsSupport.Kernel.Databases;

[assembly: AssemblyFixture(typeof(PrivatePostgres))]

namespace OpsSupport.Kernel.Databases;

/// <summary>
/// The PostgreSQL of this test run: the server named by <c>OPSSUPPORT_TEST_POSTGRES</c>, else one of its own on a free
/// port, started when the first test asks for it and gone after the last.
/// </summary>
public sealed class PrivatePostgres : IAsyncDisposable
{
    private const string Variable = "OPSSUPPORT_TEST_POSTGRES";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Lazy<Task<string>> _server;
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"opssupport-postgres-{Guid.CreateVersion7():N}");
    private Process? _process;

    public PrivatePostgres() => _server = new(StartAsync);

    /// <summary>A connection string to the server as someone who may create databases.</summary>
    public Task<string> ServerAsync() => _server.Value;

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            NpgsqlConnection.ClearAllPools();
            _process.Kill();
            await _process.WaitForExitAsync();
            _process.Dispose();
            System.IO.Directory.Delete(_folder, recursive: true);
        }
    }

    private async Task<string> StartAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
        {
            return given;
        }

        var programs = FindPrograms();
        var initialisation = Run(Path.Combine(programs, "initdb"),
            "-D", _folder, "-U", "ops", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        await initialisation.WaitForExitAsync();
        Assert.Equal(0, initialisation.ExitCode);
        var port = FreePort();
        _process = Run(Path.Combine(programs, "postgres"), "-D", _folder, "-p", $"{port}",
            "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "max_connections=200");
        var server = $"Host=127.0.0.1;Port={port};Username=ops;Database=postgres";
        await WaitUntilItAnswersAsync(server);
        return server;
    }

    private static string FindPrograms() =>
        new DirectoryInfo("/usr/lib/postgresql") is { Exists: true } versions
        && versions.GetFiles("initdb", SearchOption.AllDirectories).OrderBy(file => file.FullName, StringComparer.Ordinal).LastOrDefault() is { } found
            ? found.DirectoryName!
            : throw new InvalidOperationException(
                $"These tests need PostgreSQL: install the package postgresql, or put a connection string to a server into {Variable}.");

    // The server refuses to run as root; setpriv becomes the user that Debian's package made and leaves the process id as it is.
    private static Process Run(string program, params string[] arguments)
    {
        string[] command = Environment.IsPrivilegedProcess
            ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", program, .. arguments]
            : [program, .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start.");
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private static async Task WaitUntilItAnswersAsync(string server)
    {
        var until = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(server);
                await connection.OpenAsync();
                return;
            }
            catch (NpgsqlException) when (until.Elapsed < Patience)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50));
            }
        }
    }
}
