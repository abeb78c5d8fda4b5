using System.Net.Sockets;
using Npgsql;
using OpsSupport.Kernel.Storage.Postgres;

namespace OpsSupport;

/// <summary>The connection to PostgreSQL: what it is, and whether it answers at all.</summary>
public static class DatabaseConnection
{
    private const string Setting = "ConnectionStrings:OpsSupport (CONNECTIONSTRINGS__OPSSUPPORT)";

    private const int OrleansPool = 15;
    private const int SignOnPool = 10;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>The configured connection string.</summary>
    /// <exception cref="StartupException">It is no connection string, or names no server or database.</exception>
    internal static string DatabaseConnectionString(this SiloSettings settings) => Parse(settings).ConnectionString;

    /// <summary>The same for Orleans' own tables, which need few connections: all processes share those the server has.</summary>
    internal static string OrleansConnectionString(this SiloSettings settings) => WithPool(settings, OrleansPool);

    /// <summary>The same for the tables of sign-on.</summary>
    internal static string SignOnConnectionString(this SiloSettings settings) => WithPool(settings, SignOnPool);

    /// <summary>Opens one connection.</summary>
    /// <exception cref="StartupException">The database does not answer or does not let us in.</exception>
    public static async Task RequireDatabaseAsync(this SiloSettings settings)
    {
        var text = new NpgsqlConnectionStringBuilder(settings.DatabaseConnectionString()) { Timeout = (int)Patience.TotalSeconds, Pooling = false };
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

    private static string WithPool(SiloSettings settings, int size)
    {
        var given = Parse(settings);
        if (!given.ShouldSerialize("Maximum Pool Size"))
        {
            given.MaxPoolSize = size;
        }

        return PostgresSettings.Completed(given.ConnectionString);
    }

    private static NpgsqlConnectionStringBuilder Parse(SiloSettings settings)
    {
        try
        {
            var given = new NpgsqlConnectionStringBuilder(settings.ConnectionString);
            return given is { Host.Length: > 0, Database.Length: > 0 }
                ? given
                : throw new StartupException($"{Setting} names no Host or no Database", "Give both; docs/settings.md has an example.");
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw new StartupException(
                $"{Setting} is not a connection string: {wrong.Message.TrimEnd('.')}", "Correct it; docs/settings.md has an example.", wrong);
        }
    }
}
