using System.Collections.Immutable;
using System.Data.Common;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Notifications;

/// <summary>Keeps the robots, few as they are.</summary>
internal sealed class RobotStore(IDatabase database)
{
    public static async Task<ImmutableArray<Robot>> AllAsync(DbConnection connection, DbTransaction? transaction = null)
    {
        var robots = await connection.Query("SELECT content FROM notification_robot", transaction)
            .ListAsync(static (ref row) => StoredJson.Read<Robot>(row.Text()));
        return [.. robots.OrderBy(robot => robot.Name, StringComparer.Ordinal).ThenBy(robot => robot.Id)];
    }

    public Task<ImmutableArray<Robot>> AllAsync() => database.ReadAsync(static connection => AllAsync(connection));

    public Task SaveAsync(Robot robot, EmployeeNo by, DateTimeOffset at) => database.WriteAsync((connection, transaction) => connection.Query($"""
        INSERT INTO notification_robot (id, content, changed_by, changed_at) VALUES (@id, {database.Dialect.Json("@content")}, @by, @at)
        ON CONFLICT (id) DO UPDATE SET content = excluded.content, changed_by = excluded.changed_by, changed_at = excluded.changed_at
        """, transaction).With("id", robot.Id).With("content", StoredJson.Write(robot)).With("by", by.Value).With("at", at.ToUniversalTime()).ChangeAsync());

    public Task RemoveAsync(Guid robot) => database.WriteAsync((connection, transaction) =>
        connection.Query("DELETE FROM notification_robot WHERE id = @id", transaction).With("id", robot).ChangeAsync());
}
