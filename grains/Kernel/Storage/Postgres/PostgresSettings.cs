using Npgsql;

namespace OpsSupport.Kernel.Storage.Postgres;

/// <summary>What a connection string gets where it does not say otherwise; each was measured to matter.</summary>
internal static class PostgresSettings
{
    // Processes times this must stay below the server's max_connections, which is 100 by default.
    private const int LargestPool = 30;

    // The statements of a commit, one row and many, and the readers' own.
    private const int PreparedStatements = 60;

    public static string Completed(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        SetUnlessSaid(settings, "Maximum Pool Size", LargestPool);
        SetUnlessSaid(settings, "Max Auto Prepare", PreparedStatements);
        // A reset on return to the pool would unprepare everything. No session state is used here that could leak.
        SetUnlessSaid(settings, "No Reset On Close", true);
        return settings.ConnectionString;
    }

    private static void SetUnlessSaid(NpgsqlConnectionStringBuilder settings, string key, object value)
    {
        if (!settings.ShouldSerialize(key))
        {
            settings[key] = value;
        }
    }
}
