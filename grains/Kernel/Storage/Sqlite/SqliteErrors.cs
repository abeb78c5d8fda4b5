using Microsoft.Data.Sqlite;

namespace OpsSupport.Kernel.Storage.Sqlite;

/// <summary>What an error of the database says of the unit that caused it. SQLite tells constraints apart only by its messages.</summary>
internal static class SqliteErrors
{
    private const int Constraint = 19;

    /// <summary>Null where no unit is to blame.</summary>
    public static UnitRefusal? ReasonOf(SqliteException error) => error.SqliteErrorCode == Constraint ? ReasonOf(error.Message) : null;

    private static UnitRefusal ReasonOf(string message) => message switch
    {
        _ when Raised(message) is { } reason => reason,
        _ when message.Contains("audit_entry.version", StringComparison.Ordinal) => UnitRefusal.VersionConflict,
        _ when message.Contains("document.number", StringComparison.Ordinal) => UnitRefusal.NumberTaken,
        _ when message.Contains("figure_entry.id", StringComparison.Ordinal) => UnitRefusal.EntryExists,
        _ when message.Contains("figure_share.entry_id", StringComparison.Ordinal) => UnitRefusal.EntryExists,
        _ when message.Contains("dated_fact.fact", StringComparison.Ordinal) => UnitRefusal.DatesOverlap,
        // Lines of one document are written over each other, so what is taken is taken by another one.
        _ when message.Contains("document_line.", StringComparison.Ordinal) => UnitRefusal.LineTaken,
        _ => UnitRefusal.RuleBroken,
    };

    // The driver puts "SQLite Error 19: '" before what a trigger said.
    private static UnitRefusal? Raised(string message) => UnitRefusalCode.Parse(message[(message.IndexOf('\'') + 1)..]);
}
