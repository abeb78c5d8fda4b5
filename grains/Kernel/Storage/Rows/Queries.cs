using System.Collections.Immutable;
using System.Data.Common;

namespace OpsSupport.Kernel.Storage.Rows;

/// <summary>Makes one of what a row holds.</summary>
internal delegate T RowReading<out T>(ref RowReader row);

/// <summary>Writes queries with named parameters, plain enough for both databases.</summary>
internal static class Queries
{
    public static DbCommand Query(this DbConnection connection, string text, DbTransaction? transaction = null)
    {
        var command = connection.CreateCommand();
        // The rule asks for parameters, which is what With is for; texts are put together from constants only.
#pragma warning disable CA2100
        command.CommandText = text;
#pragma warning restore CA2100
        command.Transaction = transaction;
        return command;
    }

    public static DbCommand With(this DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
        return command;
    }

    public static async Task<ImmutableArray<T>> ReadAllAsync<T>(this DbDataReader reader, RowReading<T> reading)
    {
        var rows = ImmutableArray.CreateBuilder<T>();
        while (await reader.ReadAsync())
        {
            rows.Add(ReadOne(reader, reading));
        }

        return rows.DrainToImmutable();
    }

    /// <summary>Runs the query and reads every row.</summary>
    public static async Task<ImmutableArray<T>> ListAsync<T>(this DbCommand query, RowReading<T> reading, CancellationToken cancellation = default)
    {
        await using (query)
        {
            await using var reader = await query.ExecuteReaderAsync(cancellation);
            return await reader.ReadAllAsync(reading);
        }
    }

    /// <summary>Runs the query and reads the only row it can have; null when it has none.</summary>
    public static async Task<T?> FirstAsync<T>(this DbCommand query, RowReading<T> reading, CancellationToken cancellation = default) =>
        (await query.ListAsync(reading, cancellation)).FirstOrDefault();

    public static async Task<int> ChangeAsync(this DbCommand command)
    {
        await using (command)
        {
            return await command.ExecuteNonQueryAsync();
        }
    }

    private static T ReadOne<T>(DbDataReader reader, RowReading<T> reading)
    {
        var row = new RowReader(reader);
        return reading(ref row);
    }
}
