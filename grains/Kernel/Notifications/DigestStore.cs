using System.Data.Common;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;
using OpsSupport.Kernel.Time;

namespace OpsSupport.Kernel.Notifications;

/// <summary>Puts together what is due and goes as one message: a person's digest, and what a robot has to say now.</summary>
internal sealed class DigestStore(IDatabase database)
{
    private const int MostTargets = 500;

    /// <summary>Robots speak of no more at a time: the rest is the next message.</summary>
    private const int MostAtOnce = 10;

    private const string Loose = "channel = @channel AND state = 0 AND message IS NULL AND urgent >= @urgent";

    /// <summary>Makes messages of what is due. A digest is made once a day for each target, whoever makes it.</summary>
    public Task<int> GatherAsync(DeliveryChannel channel, bool onlyUrgent, DateTimeOffset now) => database.WriteAsync(async (connection, transaction) =>
    {
        var due = await connection.Query($"""
            SELECT target, is_digest, min(due_at) FROM notification_delivery
            WHERE {Loose} AND due_at <= @now GROUP BY target, is_digest ORDER BY min(due_at), target LIMIT {MostTargets}
            """, transaction).With("channel", (int)channel).With("urgent", onlyUrgent ? 1 : 0).With("now", now.ToUniversalTime())
            .ListAsync(static (ref row) => (Target: row.Text(), IsDigest: row.Number() == 1, DueAt: CompanyClock.Local(row.Instant())));
        var turn = new Turn(connection, transaction, channel, onlyUrgent, now);
        foreach (var (target, isDigest, dueAt) in due)
        {
            await (isDigest ? GatherDigestAsync(turn, target, dueAt) : GatherNowAsync(turn, target));
        }

        return due.Length;
    });

    private static async Task GatherDigestAsync(Turn turn, string target, DateTimeOffset dueAt)
    {
        var at = DigestTimes.CaughtUpAt(dueAt, turn.Now);
        if (at > turn.Now)
        {
            await turn.ChangeDigestAsync("due_at = @value", at.ToUniversalTime(), target);
        }
        else if (await turn.IsFirstOfDayAsync(target))
        {
            await turn.ChangeDigestAsync("message = @value", Guid.CreateVersion7(), target);
        }
        else
        {
            // Told while today's was made: it comes tomorrow.
            await turn.ChangeDigestAsync("due_at = @value", DigestTimes.NextAfter(turn.Now, TimeOnly.FromDateTime(dueAt.DateTime)).ToUniversalTime(), target);
        }
    }

    private static Task<int> GatherNowAsync(Turn turn, string target) => turn.With(turn.Connection.Query($"""
        UPDATE notification_delivery SET message = @message WHERE channel = @channel AND target = @target AND notification IN (
          SELECT notification FROM notification_delivery WHERE {Loose} AND target = @target AND is_digest = 0 AND due_at <= @now
          ORDER BY due_at, notification LIMIT {MostAtOnce})
        """, turn.Transaction), target).With("message", Guid.CreateVersion7()).ChangeAsync();

    /// <summary>One round of gathering.</summary>
    private sealed record Turn(DbConnection Connection, DbTransaction Transaction, DeliveryChannel Channel, bool OnlyUrgent, DateTimeOffset Now)
    {
        public DbCommand With(DbCommand query, string target) => query.With("channel", (int)Channel).With("target", target)
            .With("urgent", OnlyUrgent ? 1 : 0).With("now", Now.ToUniversalTime());

        public async Task<bool> IsFirstOfDayAsync(string target) => await Connection
            .Query("INSERT INTO notification_digest (channel, target, day) VALUES (@channel, @target, @day) ON CONFLICT DO NOTHING", Transaction)
            .With("channel", (int)Channel).With("target", target).With("day", DateOnly.FromDateTime(Now.DateTime)).ChangeAsync() == 1;

        public Task<int> ChangeDigestAsync(string change, object value, string target) => With(Connection.Query(
            $"UPDATE notification_delivery SET {change} WHERE {Loose} AND target = @target AND is_digest = 1 AND due_at <= @now", Transaction), target)
            .With("value", value).ChangeAsync();
    }
}
