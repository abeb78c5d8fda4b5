using System.Collections.Immutable;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;

namespace OpsSupport.Kernel.Notifications;

/// <summary>Reads what became of messages, for the people they are for and for administrators.</summary>
internal sealed class DeliveryListStore(IDatabase database)
{
    private static readonly TimeSpan Counted = TimeSpan.FromDays(7);

    private const string Trouble = "d.message IS NOT NULL AND (d.state = 2 OR (d.state = 0 AND d.error IS NOT NULL))";

    /// <summary>What came of some notifications, by notification.</summary>
    public Task<ILookup<Guid, ToldDelivery>> OfAsync(IReadOnlyList<Guid> notifications) => database.ReadAsync(async connection =>
    {
        // Parameters one by one, so that the ids are compared as ids on both databases; a page of notifications is short.
        var names = notifications.Select((_, index) => $"@n{index}").Prepend("NULL");
        var query = connection.Query($"""
            SELECT notification, channel, target, state, is_digest, due_at, settled_at FROM notification_delivery
            WHERE notification IN ({string.Join(", ", names)}) ORDER BY channel, target
            """);
        var found = await notifications.Index().Aggregate(query, (bound, one) => bound.With($"n{one.Index}", one.Item)).ListAsync(static (ref row) => new ToldDelivery(
            row.Id(), (DeliveryChannel)row.Number(), row.Text(), (DeliveryState)row.Number(), row.Number() == 1, row.Instant(), row.InstantOrNull()));
        return found.ToLookup(one => one.Notification);
    });

    /// <summary>The messages that have not got through, the newest first.</summary>
    public Task<ImmutableArray<TroubledDelivery>> TroubleAsync(PageRequest page) => database.ReadAsync(connection => connection.Query($"""
        SELECT t.message, t.channel, t.target, t.size, t.state, t.attempts, t.error, t.due_at, n.content, n.created_at
        FROM (
          SELECT d.message, d.channel, d.target, d.state, count(*) AS size, max(d.attempts) AS attempts, max(d.error) AS error, max(d.due_at) AS due_at,
            min(n.seq) AS first
          FROM notification_delivery d JOIN notification n ON n.id = d.notification WHERE {Trouble}
          GROUP BY d.message, d.channel, d.target, d.state) t
        JOIN notification n ON n.seq = t.first ORDER BY n.seq DESC LIMIT @take OFFSET @skip
        """).With("take", page.Take).With("skip", page.Skip).ListAsync(ReadTrouble));

    public Task<int> CountTroubleAsync() => database.ReadAsync(connection =>
        connection.Query($"SELECT count(DISTINCT d.message) FROM notification_delivery d WHERE {Trouble}").FirstAsync(static (ref row) => row.Number()));

    public Task<ImmutableArray<DeliveryCount>> CountAsync(DateTimeOffset now) => database.ReadAsync(connection => connection
        .Query("SELECT channel, state, count(*) FROM notification_delivery WHERE created_at > @since GROUP BY channel, state ORDER BY channel, state")
        .With("since", (now - Counted).ToUniversalTime())
        .ListAsync(static (ref row) => new DeliveryCount((DeliveryChannel)row.Number(), (DeliveryState)row.Number(), row.Number())));

    private static TroubledDelivery ReadTrouble(ref RowReader row)
    {
        var trouble = new TroubledDelivery
        {
            Message = row.Id(),
            Channel = (DeliveryChannel)row.Number(),
            Target = row.Text(),
            Size = row.Number(),
            State = (DeliveryState)row.Number(),
            Attempts = row.Number(),
            Error = row.TextOrNull(),
            NextAt = row.Instant(),
            Title = NotificationStore.ReadTitle(ref row),
            Since = row.Instant(),
        };
        return trouble with { NextAt = trouble.State == DeliveryState.Waiting ? trouble.NextAt : null };
    }
}

/// <summary>What came of a notification on a channel.</summary>
internal sealed record ToldDelivery(
    Guid Notification, DeliveryChannel Channel, string Target, DeliveryState State, bool IsDigest, DateTimeOffset DueAt, DateTimeOffset? SettledAt);
