namespace OpsSupport.Kernel.Storage.Rows;

/// <summary>A column of a table and where its value comes from.</summary>
internal sealed record Column<TRow>(string Name, ColumnType Type, Func<TRow, object?> Value);

/// <summary>The types of values that rows are made of. SQLite keeps days, instants, ids and JSON as text.</summary>
internal enum ColumnType
{
    Text,
    Number,
    Large,
    Day,
    Instant,
    Id,
    Json,
}
