using System.Collections.Immutable;
using System.Data.Common;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;
using OpsSupport.Kernel.Values;
using static OpsSupport.Kernel.Storage.Rows.ColumnType;

namespace OpsSupport.Kernel.Notifications;

/// <summary>Keeps what people were told: each thing one row, said twice or not.</summary>
internal sealed class NotificationStore(IDatabase database)
{
    private readonly Table<NotificationRow> _table = new("notification", database.Dialect,
        [
            new("id", Id, row => row.Id),
            new("person", Text, row => row.New.Person.Value),
            new("dedupe_key", Text, row => row.New.DedupeKey),
            new("content", Json, row => StoredJson.Write(new Content(row.New.Title, row.New.Lines))),
            new("created_at", Instant, row => row.At),
            new("mail_due_at", Instant, row => row.At),
            new("mail_until", Instant, row => (row.New.MailUntil ?? row.At + MailRules.UsualUse).ToUniversalTime()),
            new("mail_urgent", Number, row => row.New.IsUrgent ? 1 : 0),
        ], conflict: "ON CONFLICT (dedupe_key) DO NOTHING");

    /// <summary>The columns that <see cref="ReadNotification"/> reads, of the table's alias <c>n</c>.</summary>
    public const string Read = "n.id, n.content, n.created_at, n.read_at";

    public Task<int> AddAsync(IReadOnlyList<NewNotification> notifications, DateTimeOffset at) => database.WriteAsync((_, transaction) =>
        AddAsync(transaction, notifications, at));

    /// <summary>Tells people something as part of a change; answers how many did not know it yet.</summary>
    public Task<int> AddAsync(DbTransaction transaction, IReadOnlyList<NewNotification> notifications, DateTimeOffset at) => database.InsertAsync(
        transaction, _table, [.. notifications.Select(one => new NotificationRow(Guid.CreateVersion7(), one, at.ToUniversalTime()))]);

    public Task<NotificationPage> ListAsync(EmployeeNo person, PageRequest page) => database.ReadAsync(async connection =>
    {
        const string list = $"SELECT {Read} FROM notification n WHERE n.person = @person ORDER BY n.seq DESC LIMIT @take OFFSET @skip";
        var shown = await connection.Query(list).With("person", person.Value).With("take", page.Take).With("skip", page.Skip)
            .ListAsync(ReadNotification);
        var count = await connection.Query("SELECT count(*) FROM notification WHERE person = @person").With("person", person.Value)
            .FirstAsync(static (ref row) => row.Number());
        return new NotificationPage(shown, count, await UnreadAsync(connection, person));
    });

    public Task<int> UnreadAsync(EmployeeNo person) => database.ReadAsync(connection => UnreadAsync(connection, person));

    public Task ReadAsync(EmployeeNo person, Guid? notification, DateTimeOffset at) => database.WriteAsync((connection, transaction) =>
    {
        var conditions = new Conditions().AndIf(notification, "id = @id", "id");
        return conditions.Bind(connection.Query($"UPDATE notification SET read_at = @at WHERE person = @person AND read_at IS NULL AND {conditions.Text}", transaction))
            .With("at", at.ToUniversalTime()).With("person", person.Value).ChangeAsync();
    });

    public static Notification ReadNotification(ref RowReader row)
    {
        var (id, content) = (row.Id(), StoredJson.Read<Content>(row.Text()));
        return new() { Id = id, Title = content.Title, Lines = content.Lines, CreatedAt = row.Instant(), ReadAt = row.InstantOrNull() };
    }

    private static Task<int> UnreadAsync(DbConnection connection, EmployeeNo person) => connection
        .Query("SELECT count(*) FROM notification WHERE person = @person AND read_at IS NULL").With("person", person.Value)
        .FirstAsync(static (ref row) => row.Number());

    private sealed record NotificationRow(Guid Id, NewNotification New, DateTimeOffset At);

    private sealed record Content(NotificationText Title, ImmutableArray<NotificationLine> Lines);
}
