using System.Collections.Immutable;

namespace OpsSupport.Kernel.Storage.Rows;

/// <summary>
/// A table that units of work write to: its columns, said once, from which the statements of both databases follow. One row
/// is written by a plain statement, many by one over arrays: the latter is dear for a single row and cheap for a hundred.
/// </summary>
internal sealed class Table<TRow>
{
    private readonly string _name;
    private readonly SqlDialect _dialect;
    private readonly bool _positioned;
    private readonly string _conflict;

    /// <param name="positioned">Whether rows also get the position of their transaction in the ledger.</param>
    /// <param name="conflict">What to do when the row exists; nothing to refuse it.</param>
    public Table(string name, SqlDialect dialect, ImmutableArray<Column<TRow>> columns, bool positioned = false, string conflict = "")
    {
        (_name, _dialect, _positioned, _conflict, Columns) = (name, dialect, positioned, conflict, columns);
        InsertOne = Insert($"VALUES ({string.Join(", ", columns.Select((_, index) => $"${index + 1}"))}{Position})");
        InsertMany = Insert($"SELECT u.*{Position} FROM {Unnested()} AS u");
    }

    public ImmutableArray<Column<TRow>> Columns { get; }

    /// <summary>Inserts one row; the parameters are its columns in order.</summary>
    public string InsertOne { get; }

    /// <summary>Inserts rows in the order given (PostgreSQL); the parameters are arrays.</summary>
    public string InsertMany { get; }

    private string Position => _positioned ? $", {_dialect.Position}" : "";

    /// <summary>The clause that overwrites what exists.</summary>
    /// <param name="keys">The columns of the primary key.</param>
    public static string Overwrite(ImmutableArray<Column<TRow>> columns, params ReadOnlySpan<string> keys)
    {
        var values = columns[keys.Length..].Select(column => $"{column.Name} = excluded.{column.Name}");
        return $"ON CONFLICT ({string.Join(", ", keys)}) DO UPDATE SET {string.Join(", ", values)}";
    }

    private string Insert(string rows) =>
        $"INSERT INTO {_name} ({string.Join(", ", Columns.Select(column => column.Name))}{(_positioned ? ", position" : "")}) {rows} {_conflict}";

    private string Unnested() => $"unnest({string.Join(", ", Columns.Select((column, index) => $"${index + 1}::{TypeName(column.Type)}[]"))})";

    private static string TypeName(ColumnType type) => type switch
    {
        ColumnType.Text => "text",
        ColumnType.Number => "int",
        ColumnType.Large => "bigint",
        ColumnType.Day => "date",
        ColumnType.Instant => "timestamptz",
        ColumnType.Id => "uuid",
        ColumnType.Json => "jsonb",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };
}
