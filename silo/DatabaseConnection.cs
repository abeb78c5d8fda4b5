using System.Net.Sockets;
using Npgsql;

namespace OpsSupport;

/// <summary>The connection to PostgreSQL: how it is pooled, and whether it answers at all.</summary>
public static class DatabaseConnection
{
    private const string Setting = "ConnectionStrings:OpsSupport (CONNECTIONSTRINGS__OPSSUPPORT)";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>The configured connection string with a bounded pool and prepared statements, unless it says otherwise itself.</summary>
    /// <exception cref="StartupException">It is no connection string, or names no server or database.</exception>
    internal static string PooledConnectionString(this SiloSettings settings)
    {
        var given = Parse(settings.ConnectionString ?? "");
        if (given.Host is null or "" || given.Database is null or "")
        {
            throw new StartupException($"{Setting} names no Host or no Database", "Give both; docs/settings.md has an example.");
        }

        // Measured: preparing and not resetting raise write throughput by half. The pool is bounded because the server's
        // connections are shared by all processes of the cluster.
        var pooled = new NpgsqlConnectionStringBuilder
        {
            ApplicationName = "OpsSupport",
            MaxPoolSize = settings.DatabaseConnections,
            MaxAutoPrepare = 20,
            NoResetOnClose = true,
        };
        foreach (var key in given.Keys.OfType<string>())
        {
            pooled[key] = given[key];
        }

        return pooled.ConnectionString;
    }

    /// <summary>Opens one connection.</summary>
    /// <exception cref="StartupException">The database does not answer or does not let us in.</exception>
    public static async Task RequireDatabaseAsync(this SiloSettings settings)
    {
        var text = new NpgsqlConnectionStringBuilder(settings.PooledConnectionString()) { Timeout = (int)Patience.TotalSeconds, Pooling = false };
        try
        {
            await using var connection = new NpgsqlConnection(text.ConnectionString);
            await connection.OpenAsync();
        }
        catch (Exception refused) when (refused is NpgsqlException or SocketException or TimeoutException)
        {
            throw Explained(refused, text);
        }
    }

    private static StartupException Explained(Exception refused, NpgsqlConnectionStringBuilder text) => refused switch
    {
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } => new(
            $"the database at {text.Host}:{text.Port} refuses user {text.Username}", $"Correct Username and Password in {Setting}.", refused),
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } => new(
            $"there is no database {text.Database} at {text.Host}:{text.Port}", $"Create it (createdb {text.Database}) or correct {Setting}.", refused),
        PostgresException answer => new(
            $"the database at {text.Host}:{text.Port} refuses connections: {answer.MessageText}", "Cure that at the database, then start again.", refused),
        _ => new(
            $"the database at {text.Host}:{text.Port} does not answer", $"Start PostgreSQL there or correct {Setting}.", refused),
    };

    private static NpgsqlConnectionStringBuilder Parse(string text)
    {
        try
        {
            return new(text);
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw new StartupException($"{Setting} is not a connection string: {wrong.Message.TrimEnd('.')}", "Correct it; docs/settings.md has an example.", wrong);
        }
    }
}
