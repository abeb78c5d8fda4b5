using Microsoft.Data.Sqlite;

namespace ConnectedSystems.Kernel.Storage;

/// <summary>What is done in one transaction. Values are parameters, never part of the text.</summary>
internal sealed class SqliteWork(SqliteConnection connection, SqliteTransaction transaction)
{
    /// <returns>How many rows were changed.</returns>
    public int Run(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = Command(sql, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>Inserts a row and answers its number.</summary>
    public long Insert(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = Command($"{sql}; SELECT last_insert_rowid()", values);
        return (long)command.ExecuteScalar()!;
    }

    public List<T> Rows<T>(string sql, Func<SqliteRow, T> read, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = Command(sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(new(reader)));
        }

        return rows;
    }

    /// <returns>The first row; null where there is none.</returns>
    public T? First<T>(string sql, Func<SqliteRow, T> read, params ReadOnlySpan<(string Name, object? Value)> values) where T : class =>
        Rows(sql, read, values) is [var first, ..] ? first : null;

    /// <summary>A count or a sum; 0 where there is nothing.</summary>
    public long Number(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = Command(sql, values);
        return command.ExecuteScalar() is long number ? number : 0;
    }

    private SqliteCommand Command(string sql, ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, Stored(value));
        }

        return command;
    }

    // Times are milliseconds since 1970, days their ISO text, choices their names.
    private static object Stored(object? value) => value switch
    {
        null => DBNull.Value,
        DateTimeOffset time => time.ToUnixTimeMilliseconds(),
        DateOnly day => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        Enum choice => choice.ToString(),
        _ => value,
    };
}

/// <summary>A row as it is read.</summary>
internal readonly struct SqliteRow(SqliteDataReader reader)
{
    public string Text(int column) => reader.GetString(column);

    public string? TextOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public long Number(int column) => reader.GetInt64(column);

    public int? NumberOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetInt32(column);

    public bool Flag(int column) => reader.GetInt64(column) != 0;

    public DateTimeOffset Time(int column) => DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(column));

    public DateTimeOffset? TimeOrNull(int column) => reader.IsDBNull(column) ? null : Time(column);

    public DateOnly Day(int column) => DateOnly.ParseExact(reader.GetString(column), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public T Choice<T>(int column) where T : struct, Enum => Enum.Parse<T>(reader.GetString(column));
}
