using System.Collections.Immutable;
using System.Data.Common;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Notifications;

/// <summary>Keeps what people prefer; most never say anything.</summary>
internal sealed class PreferenceStore(IDatabase database)
{
    /// <summary>Those of these people who said something.</summary>
    public async Task<IReadOnlyDictionary<EmployeeNo, NotificationPreferences>> OfAsync(
        DbConnection connection, DbTransaction? transaction, IEnumerable<EmployeeNo> people)
    {
        var text = $"SELECT person, content FROM notification_preference WHERE person IN ({database.Dialect.Items("@people")})";
        var said = await connection.Query(text, transaction).With("people", StoredJson.Write(people.Select(person => person.Value).Distinct()))
            .ListAsync(static (ref row) => (Person: new EmployeeNo(row.Text()), Preferences: StoredJson.Read<NotificationPreferences>(row.Text())));
        return said.ToDictionary(one => one.Person, one => one.Preferences);
    }

    public Task<IReadOnlyDictionary<EmployeeNo, NotificationPreferences>> OfAsync(IEnumerable<EmployeeNo> people) =>
        database.ReadAsync(connection => OfAsync(connection, transaction: null, people));

    public async Task<NotificationPreferences> OfAsync(EmployeeNo person) =>
        (await OfAsync([person])).GetValueOrDefault(person, NotificationPreferences.Usual);

    /// <summary>From now on these; what is kept for the person's digest comes with the next one.</summary>
    public Task SaveAsync(EmployeeNo person, NotificationPreferences preferences, DateTimeOffset nextDigestAt) => database.WriteAsync(async (connection, transaction) =>
    {
        await connection.Query($"""
            INSERT INTO notification_preference (person, content) VALUES (@person, {database.Dialect.Json("@content")})
            ON CONFLICT (person) DO UPDATE SET content = excluded.content
            """, transaction).With("person", person.Value).With("content", StoredJson.Write(preferences)).ChangeAsync();
        return await connection.Query($"""
            UPDATE notification_delivery SET due_at = @due
            WHERE target = @person AND channel = {(int)DeliveryChannel.Mail} AND state = {(int)DeliveryState.Waiting} AND message IS NULL AND is_digest = 1
            """, transaction).With("due", nextDigestAt.ToUniversalTime()).With("person", person.Value).ChangeAsync();
    });
}
