using System.Collections.Immutable;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Notifications;

/// <summary>How far notifications are by e-mail.</summary>
internal sealed class MailStore(IDatabase database)
{
    private const int LongestError = 500;

    private static readonly string Trouble =
        $"(n.mail_state = {(int)MailState.Failed} OR (n.mail_state = {(int)MailState.Waiting} AND n.mail_error IS NOT NULL))";

    /// <summary>Takes the longest waiting of those that are due; they are due again when the lease is over.</summary>
    public Task<ImmutableArray<MailRow>> TakeAsync(int most, bool onlyUrgent, DateTimeOffset now) => database.WriteAsync(async (connection, transaction) =>
    {
        await connection.Query($"UPDATE notification SET mail_state = {(int)MailState.Outdated} WHERE mail_state = {(int)MailState.Waiting} AND mail_until < @now", transaction)
            .With("now", now.ToUniversalTime()).ChangeAsync();
        var taken = await connection.Query($"""
            SELECT n.person, n.mail_attempts, {NotificationStore.Read} FROM notification n
            WHERE n.mail_state = {(int)MailState.Waiting} AND n.mail_due_at <= @now AND n.mail_urgent >= @urgent
            ORDER BY n.mail_due_at, n.seq LIMIT @most {database.Dialect.ForUpdate}
            """, transaction).With("now", now.ToUniversalTime()).With("urgent", onlyUrgent ? 1 : 0).With("most", most).ListAsync(ReadMail);
        foreach (var mail in taken)
        {
            await connection.Query("UPDATE notification SET mail_due_at = @until, mail_attempts = mail_attempts + 1 WHERE id = @id", transaction)
                .With("until", (now + MailRules.Lease).ToUniversalTime()).With("id", mail.Notification.Id).ChangeAsync();
        }

        return taken;
    });

    /// <summary>Notes that mails are settled one way or another.</summary>
    public Task SettleAsync(IReadOnlyList<(Guid Notification, MailState State, string? Error)> mails) => database.WriteAsync(async (connection, transaction) =>
    {
        foreach (var (notification, state, error) in mails)
        {
            await connection.Query("UPDATE notification SET mail_state = @state, mail_error = @error WHERE id = @id", transaction)
                .With("state", (int)state).With("error", Shortened(error)).With("id", notification).ChangeAsync();
        }

        return mails.Count;
    });

    /// <summary>Notes that a mail did not get through, and when to try it again: never, where the attempts are used up.</summary>
    public Task PostponeAsync(Guid notification, string error, DateTimeOffset now) => database.WriteAsync(async (connection, transaction) =>
    {
        var attempts = await connection.Query("SELECT mail_attempts FROM notification WHERE id = @id", transaction).With("id", notification)
            .FirstAsync(static (ref row) => row.Number());
        var pause = MailRules.PauseAfter(attempts);
        return await connection.Query("UPDATE notification SET mail_state = @state, mail_error = @error, mail_due_at = @due WHERE id = @id", transaction)
            .With("state", (int)(pause is null ? MailState.Failed : MailState.Waiting)).With("error", Shortened(error))
            .With("due", (now + (pause ?? TimeSpan.Zero)).ToUniversalTime()).With("id", notification).ChangeAsync();
    });

    /// <summary>Makes a mail due at once, with all its attempts before it.</summary>
    public Task RetryAsync(Guid notification, DateTimeOffset now) => database.WriteAsync((connection, transaction) => connection.Query($"""
        UPDATE notification SET mail_state = {(int)MailState.Waiting}, mail_attempts = 0, mail_due_at = @now, mail_until = @until
        WHERE id = @id AND mail_state IN ({(int)MailState.Waiting}, {(int)MailState.Failed})
        """, transaction).With("now", now.ToUniversalTime()).With("until", (now + MailRules.UsualUse).ToUniversalTime()).With("id", notification).ChangeAsync());

    public Task<(ImmutableArray<(MailRow Mail, MailState State, string? Error)> Rows, int Count, int Waiting)> TroubleAsync(PageRequest page) =>
        database.ReadAsync(async connection =>
        {
            var rows = await connection.Query($"""
                SELECT n.person, n.mail_attempts, {NotificationStore.Read}, n.mail_state, n.mail_error FROM notification n
                WHERE {Trouble} ORDER BY n.seq DESC LIMIT @take OFFSET @skip
                """).With("take", page.Take).With("skip", page.Skip)
                .ListAsync(static (ref row) => (ReadMail(ref row), (MailState)row.Number(), row.TextOrNull()));
            var count = await connection.Query($"SELECT count(*) FROM notification n WHERE {Trouble}").FirstAsync(static (ref row) => row.Number());
            var waiting = await connection.Query($"SELECT count(*) FROM notification WHERE mail_state = {(int)MailState.Waiting}")
                .FirstAsync(static (ref row) => row.Number());
            return (rows, count, waiting);
        });

    private static MailRow ReadMail(ref RowReader row) => new(new(row.Text()), row.Number(), NotificationStore.ReadNotification(ref row));

    private static string? Shortened(string? error) => error?[..Math.Min(error.Length, LongestError)];
}

/// <summary>A notification as far as its e-mail is concerned.</summary>
internal sealed record MailRow(EmployeeNo Person, int Attempts, Notification Notification);
