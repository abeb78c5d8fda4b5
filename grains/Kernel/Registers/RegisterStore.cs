using System.Data.Common;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Storage;

namespace OpsSupport.Kernel.Registers;

/// <summary>Reads master data for the registers.</summary>
internal sealed class RegisterStore(IDatabase database)
{
    /// <summary>The masters of a kind that changed since <paramref name="since"/>, oldest change first.</summary>
    public Task<List<DocumentRow>> ChangedAsync(string kind, DateTimeOffset since) => database.ReadAsync(async connection =>
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT key, version, status, body FROM document WHERE kind = @kind AND changed_at >= @since ORDER BY changed_at";
        Add(command, "kind", kind);
        Add(command, "since", since.UtcDateTime);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<DocumentRow>();
        while (await reader.ReadAsync())
        {
            rows.Add(new(reader.GetString(0), reader.GetInt32(1), (DocumentStatus)reader.GetInt16(2), reader.GetString(3)));
        }

        return rows;
    });

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
