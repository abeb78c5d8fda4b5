using System.Collections.Immutable;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Notifications;

/// <summary>How far messages are. A message is all rows of its id; they share their fate.</summary>
internal sealed class DeliveryStore(IDatabase database)
{
    private const int LongestError = 500;

    /// <summary>Gives up what would come too late to be of use.</summary>
    public Task OutdateAsync(DateTimeOffset now) => database.WriteAsync((connection, transaction) => connection
        .Query($"UPDATE notification_delivery SET state = {(int)DeliveryState.Outdated}, settled_at = @now WHERE state = {(int)DeliveryState.Waiting} AND useful_until < @now", transaction)
        .With("now", now.ToUniversalTime()).ChangeAsync());

    /// <summary>The longest waiting of the messages that are due.</summary>
    public Task<ImmutableArray<DueMessage>> DueAsync(DeliveryChannel channel, int most, bool onlyUrgent, DateTimeOffset now) => database.ReadAsync(async connection =>
    {
        var rows = await connection.Query($"""
            SELECT d.message, d.target, d.is_digest, d.urgent, d.person, {NotificationStore.Read}
            FROM notification_delivery d JOIN notification n ON n.id = d.notification
            WHERE d.channel = @channel AND d.message IN (
              SELECT message FROM notification_delivery
              WHERE channel = @channel AND state = 0 AND due_at <= @now AND urgent >= @urgent AND message IS NOT NULL
              GROUP BY message ORDER BY min(due_at), message LIMIT @most)
            ORDER BY d.due_at, n.seq
            """).With("channel", (int)channel).With("now", now.ToUniversalTime()).With("urgent", onlyUrgent ? 1 : 0).With("most", most).ListAsync(ReadDue);
        return rows.GroupBy(row => row.Message).Select(message => message.First() with { Told = [.. message.SelectMany(row => row.Told)] }).ToImmutableArray();
    });

    /// <summary>Takes a message for one sender; false where another was quicker.</summary>
    public async Task<bool> LeaseAsync(Guid message, DateTimeOffset now) => await database.WriteAsync((connection, transaction) => connection
        .Query("UPDATE notification_delivery SET due_at = @until, attempts = attempts + 1 WHERE message = @message AND state = 0 AND due_at <= @now", transaction)
        .With("until", (now + DeliveryRules.Lease).ToUniversalTime()).With("message", message).With("now", now.ToUniversalTime()).ChangeAsync()) > 0;

    /// <summary>Lets a message wait without having tried it.</summary>
    public Task DelayAsync(Guid message, DateTimeOffset until) => database.WriteAsync((connection, transaction) => connection
        .Query("UPDATE notification_delivery SET due_at = @until WHERE message = @message AND state = 0", transaction)
        .With("until", until.ToUniversalTime()).With("message", message).ChangeAsync());

    /// <summary>Nothing more goes to where this message goes before that moment.</summary>
    public Task PauseAsync(Guid message, DateTimeOffset until) => database.WriteAsync((connection, transaction) => connection.Query("""
        UPDATE notification_delivery SET due_at = @until WHERE state = 0 AND due_at < @until
          AND (channel, target) IN (SELECT channel, target FROM notification_delivery WHERE message = @message)
        """, transaction).With("until", until.ToUniversalTime()).With("message", message).ChangeAsync());

    /// <summary>Notes that a message is settled one way or another.</summary>
    public Task SettleAsync(Guid message, DeliveryState state, string? error, DateTimeOffset now) => database.WriteAsync((connection, transaction) => connection
        .Query("UPDATE notification_delivery SET state = @state, error = @error, settled_at = @now WHERE message = @message AND state = 0", transaction)
        .With("state", (int)state).With("error", Shortened(error)).With("now", now.ToUniversalTime()).With("message", message).ChangeAsync());

    /// <summary>Notes that a message did not get through, and when to try it again: never, where the attempts are used up.</summary>
    public Task PostponeAsync(Guid message, string error, DateTimeOffset now) => database.WriteAsync(async (connection, transaction) =>
    {
        var attempts = await connection.Query("SELECT coalesce(max(attempts), 1) FROM notification_delivery WHERE message = @message", transaction)
            .With("message", message).FirstAsync(static (ref row) => row.Number());
        var pause = DeliveryRules.PauseAfter(attempts);
        return await connection.Query("""
            UPDATE notification_delivery SET state = @state, error = @error, due_at = @due, settled_at = @settled WHERE message = @message AND state = 0
            """, transaction)
            .With("state", (int)(pause is null ? DeliveryState.Failed : DeliveryState.Waiting)).With("error", Shortened(error))
            .With("due", (now + (pause ?? TimeSpan.Zero)).ToUniversalTime()).With("settled", pause is null ? now.ToUniversalTime() : null)
            .With("message", message).ChangeAsync();
    });

    /// <summary>Makes a message due at once, with all its attempts before it.</summary>
    public Task RetryAsync(Guid message, DateTimeOffset now) => database.WriteAsync((connection, transaction) => connection.Query($"""
        UPDATE notification_delivery SET state = {(int)DeliveryState.Waiting}, attempts = 0, due_at = @now, useful_until = @until, settled_at = NULL
        WHERE message = @message AND state IN ({(int)DeliveryState.Waiting}, {(int)DeliveryState.Failed})
        """, transaction).With("now", now.ToUniversalTime()).With("until", (now + DeliveryRules.UsualUse).ToUniversalTime()).With("message", message).ChangeAsync());

    private static DueMessage ReadDue(ref RowReader row)
    {
        var (message, target, isDigest, isUrgent) = (row.Id(), row.Text(), row.Number() == 1, row.Number() == 1);
        var person = new EmployeeNo(row.Text());
        return new(message, target, isDigest, isUrgent, [(person, NotificationStore.ReadNotification(ref row))]);
    }

    private static string? Shortened(string? error) => error?[..Math.Min(error.Length, LongestError)];
}

/// <summary>A message that is due.</summary>
/// <param name="Told">What it says, and to whom.</param>
internal sealed record DueMessage(
    Guid Message, string Target, bool IsDigest, bool IsUrgent, ImmutableArray<(EmployeeNo Person, Notification Notification)> Told);
