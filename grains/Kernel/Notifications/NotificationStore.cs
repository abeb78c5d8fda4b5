using System.Collections.Immutable;
using System.Data.Common;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;
using OpsSupport.Kernel.Values;
using static OpsSupport.Kernel.Storage.Rows.ColumnType;

namespace OpsSupport.Kernel.Notifications;

/// <summary>Keeps what people were told: each thing one row, said twice or not, and on its way to wherever they want to hear of it.</summary>
internal sealed class NotificationStore(IDatabase database, PreferenceStore preferences, DeliveryPlanner planner)
{
    private readonly Table<NotificationRow> _table = new("notification", database.Dialect,
        [
            new("id", Id, row => row.Id),
            new("person", Text, row => row.New.Person.Value),
            new("dedupe_key", Text, row => row.New.DedupeKey),
            new("kind", Number, row => (int)row.New.Kind),
            new("content", Json, row => StoredJson.Write(new Content(row.New.Title, row.New.Lines))),
            new("created_at", Instant, row => row.At),
            new("shown", Number, row => row.IsShown ? 1 : 0),
            new("read_at", Instant, row => row.IsShown ? null : row.At),
            // For silos of the release before, which must not send it as well.
            new("mail_state", Number, _ => (int)DeliveryState.Sent),
            new("mail_due_at", Instant, row => row.At),
            new("mail_until", Instant, row => row.At),
            new("mail_urgent", Number, _ => 0),
        ], conflict: "ON CONFLICT (dedupe_key) DO NOTHING");

    /// <summary>The columns that <see cref="ReadNotification"/> reads, of the table's alias <c>n</c>.</summary>
    public const string Read = "n.id, n.kind, n.content, n.created_at, n.read_at";

    public Task<int> AddAsync(IReadOnlyList<NewNotification> notifications, DateTimeOffset at) => database.WriteAsync((_, transaction) =>
        AddAsync(transaction, notifications, at));

    /// <summary>Tells people something as part of a change; answers how many did not know it yet.</summary>
    public async Task<int> AddAsync(DbTransaction transaction, IReadOnlyList<NewNotification> notifications, DateTimeOffset at)
    {
        if (notifications.Count == 0)
        {
            return 0;
        }

        var wishes = await preferences.OfAsync(transaction.Connection!, transaction, notifications.Select(one => one.Person));
        var rows = notifications.Select(one => new NotificationRow(
            Guid.CreateVersion7(), one, at.ToUniversalTime(), DeliveryRules.IsShown(one.Kind, wishes.GetValueOrDefault(one.Person, NotificationPreferences.Usual)))).ToList();
        var added = await database.InsertAsync(transaction, _table, rows);
        var news = added == rows.Count ? rows : await NewAmongAsync(transaction, rows);
        await planner.PlanAsync(transaction, [.. news.Select(row => (row.Id, row.New))], wishes, at);
        return added;
    }

    public Task<NotificationPage> ListAsync(EmployeeNo person, PageRequest page) => database.ReadAsync(async connection =>
    {
        const string list = $"SELECT {Read} FROM notification n WHERE n.person = @person AND n.shown = 1 ORDER BY n.seq DESC LIMIT @take OFFSET @skip";
        var shown = await connection.Query(list).With("person", person.Value).With("take", page.Take).With("skip", page.Skip)
            .ListAsync(ReadNotification);
        var count = await connection.Query("SELECT count(*) FROM notification WHERE person = @person AND shown = 1").With("person", person.Value)
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
        var (id, kind, content) = (row.Id(), (NotificationKind)row.Number(), StoredJson.Read<Content>(row.Text()));
        return new() { Id = id, Kind = kind, Title = content.Title, Lines = content.Lines, CreatedAt = row.Instant(), ReadAt = row.InstantOrNull() };
    }

    public static NotificationText ReadTitle(ref RowReader row) => StoredJson.Read<Content>(row.Text()).Title;

    /// <summary>Those that were not known before.</summary>
    private async Task<List<NotificationRow>> NewAmongAsync(DbTransaction transaction, List<NotificationRow> rows)
    {
        var kept = await transaction.Connection!
            .Query($"SELECT id FROM notification WHERE dedupe_key IN ({database.Dialect.Items("@keys")})", transaction)
            .With("keys", StoredJson.Write(rows.Select(row => row.New.DedupeKey))).ListAsync(static (ref row) => row.Id());
        return [.. rows.IntersectBy(kept, row => row.Id)];
    }

    private static Task<int> UnreadAsync(DbConnection connection, EmployeeNo person) => connection
        .Query("SELECT count(*) FROM notification WHERE person = @person AND read_at IS NULL").With("person", person.Value)
        .FirstAsync(static (ref row) => row.Number());

    private sealed record NotificationRow(Guid Id, NewNotification New, DateTimeOffset At, bool IsShown);

    private sealed record Content(NotificationText Title, ImmutableArray<NotificationLine> Lines);
}
