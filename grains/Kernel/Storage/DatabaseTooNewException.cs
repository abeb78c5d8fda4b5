namespace OpsSupport.Kernel.Storage;

/// <summary>The database was migrated by a later version of this program, which this one does not understand.</summary>
public sealed class DatabaseTooNewException(int database, int program)
    : Exception($"The database is at schema {database}, this program knows up to {program}. Run the version that migrated it, or a later one.");
