namespace OpsSupport.Kernel.Databases;

/// <summary>The databases that storage runs on.</summary>
public enum DatabaseKind
{
    PostgreSql,
    Sqlite,
}
