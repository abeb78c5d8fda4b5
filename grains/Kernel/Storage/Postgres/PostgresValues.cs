using Npgsql;
using NpgsqlTypes;
using OpsSupport.Kernel.Storage.Rows;

namespace OpsSupport.Kernel.Storage.Postgres;

/// <summary>The values of a column as parameters: one row's, or the array of many rows'.</summary>
internal static class PostgresValues
{
    public static NpgsqlParameter One<TRow>(Column<TRow> column, TRow row) =>
        new() { NpgsqlDbType = TypeOf(column.Type), Value = column.Value(row) ?? DBNull.Value };

    public static NpgsqlParameter Many<TRow>(Column<TRow> column, IReadOnlyList<TRow> rows) => new()
    {
        NpgsqlDbType = NpgsqlDbType.Array | TypeOf(column.Type),
        Value = column.Type switch
        {
            ColumnType.Text or ColumnType.Json => References<TRow, string>(column, rows),
            ColumnType.Number => Values<TRow, int>(column, rows),
            ColumnType.Large => Values<TRow, long>(column, rows),
            ColumnType.Day => Values<TRow, DateOnly>(column, rows),
            ColumnType.Instant => Values<TRow, DateTimeOffset>(column, rows),
            ColumnType.Id => Values<TRow, Guid>(column, rows),
            _ => throw new ArgumentOutOfRangeException(nameof(column), column.Type, null),
        },
    };

    private static T?[] References<TRow, T>(Column<TRow> column, IReadOnlyList<TRow> rows) where T : class
    {
        var values = new T?[rows.Count];
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = (T?)column.Value(rows[index]);
        }

        return values;
    }

    private static T?[] Values<TRow, T>(Column<TRow> column, IReadOnlyList<TRow> rows) where T : struct
    {
        var values = new T?[rows.Count];
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = (T?)column.Value(rows[index]);
        }

        return values;
    }

    private static NpgsqlDbType TypeOf(ColumnType type) => type switch
    {
        ColumnType.Text => NpgsqlDbType.Text,
        ColumnType.Number => NpgsqlDbType.Integer,
        ColumnType.Large => NpgsqlDbType.Bigint,
        ColumnType.Day => NpgsqlDbType.Date,
        ColumnType.Instant => NpgsqlDbType.TimestampTz,
        ColumnType.Id => NpgsqlDbType.Uuid,
        ColumnType.Json => NpgsqlDbType.Jsonb,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };
}
