using Npgsql;

namespace OpsSupport.Kernel.Storage.Postgres;

/// <summary>What an error of the database says of the unit that caused it.</summary>
internal static class PostgresErrors
{
    /// <summary>Null where no unit is to blame.</summary>
    public static UnitRefusal? ReasonOf(PostgresException error) => UnitRefusalCode.Parse(error.SqlState) ?? error.SqlState switch
    {
        PostgresErrorCodes.UniqueViolation => ReasonOfDuplicate(error.ConstraintName),
        PostgresErrorCodes.ExclusionViolation => UnitRefusal.DatesOverlap,
        // Any other value that breaks a constraint (class 23) or cannot be stored at all (class 22).
        ['2', '2' or '3', ..] => UnitRefusal.RuleBroken,
        _ => null,
    };

    public static string DetailOf(PostgresException error) => error.ConstraintName is { } constraint
        ? $"{constraint}: {error.MessageText}"
        : error.MessageText;

    private static UnitRefusal ReasonOfDuplicate(string? constraint) => constraint switch
    {
        "audit_entry_operation" => UnitRefusal.OperationRepeated,
        "audit_entry_version" => UnitRefusal.VersionConflict,
        "document_number" => UnitRefusal.NumberTaken,
        "figure_entry_pkey" or "figure_share_pkey" => UnitRefusal.EntryExists,
        "dated_fact_pkey" => UnitRefusal.DatesOverlap,
        // What only one line may say has an index of that name for each kind of document.
        not null when constraint.StartsWith("document_line_once", StringComparison.Ordinal) => UnitRefusal.LineTaken,
        _ => UnitRefusal.RuleBroken,
    };
}
