using Microsoft.Data.Sqlite;
using OpsSupport.Kernel.Storage.Sqlite;

namespace OpsSupport;

/// <summary>The database as single sign-on reaches it: the one part of the portal that speaks to it without a grain (ADR 44).</summary>
/// <param name="IsEmbedded">SQLite instead of PostgreSQL.</param>
public sealed record SignOnDatabase(bool IsEmbedded, string ConnectionString)
{
    /// <summary>The database that these settings name.</summary>
    public static SignOnDatabase Of(SiloSettings settings) => settings.IsEmbedded
        ? InFolder(settings.DataFolder)
        : new(IsEmbedded: false, settings.SignOnConnectionString());

    /// <summary>The embedded database in a data folder. Whoever finds it being written to waits: both writers are done within milliseconds.</summary>
    public static SignOnDatabase InFolder(string folder) => new(IsEmbedded: true, new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(folder, DataFolder.DatabaseFileName),
        ForeignKeys = true,
    }.ConnectionString);
}
