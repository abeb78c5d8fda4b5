using System.Data.Common;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;
using static OpsSupport.Kernel.Storage.Rows.ColumnType;

namespace OpsSupport.Kernel.Notifications;

/// <summary>Puts what people are told on its way out of the portal, in the transaction in which they are told.</summary>
internal sealed class DeliveryPlanner(IDatabase database, IDimensions dimensions, NotificationTerms terms)
{
    private readonly Table<Row> _table = new("notification_delivery", database.Dialect,
    [
        new("notification", Id, row => row.Notification),
        new("channel", Number, row => (int)row.Planned.Channel),
        new("target", Text, row => row.Planned.Target),
        new("person", Text, row => row.Planned.Person.Value),
        new("is_digest", Number, row => row.Planned.IsDigest ? 1 : 0),
        new("message", Id, row => row.Message),
        new("urgent", Number, row => row.Planned.IsUrgent ? 1 : 0),
        new("created_at", Instant, row => row.At.ToUniversalTime()),
        new("due_at", Instant, row => row.Planned.DueAt.ToUniversalTime()),
        new("useful_until", Instant, row => row.Planned.UsefulUntil.ToUniversalTime()),
    ]);

    public async Task PlanAsync(
        DbTransaction transaction, IReadOnlyCollection<(Guid Id, NewNotification New)> told, IReadOnlyDictionary<EmployeeNo, NotificationPreferences> preferences, DateTimeOffset at)
    {
        var (now, speaking) = (CompanyClock.Local(at), await RobotStore.AllAsync(transaction.Connection!, transaction));
        Addressee AddresseeOf(EmployeeNo person) =>
            new(preferences.GetValueOrDefault(person, NotificationPreferences.Usual), speaking.IsEmpty ? [] : [.. UnitsOf(person, DateOnly.FromDateTime(now.DateTime))]);

        await database.InsertAsync(transaction, _table, [
            .. told.SelectMany(one => DeliveryRules.Plan(one.New, AddresseeOf(one.New.Person), speaking, terms, now), (one, planned) => new Row(one.Id, planned, now)),
        ]);
    }

    private IEnumerable<UnitCode> UnitsOf(EmployeeNo person, DateOnly day) => dimensions.UnitOf(person, day) is { } unit
        ? dimensions.PathOf(unit, day).Split('/', StringSplitOptions.RemoveEmptyEntries).Select(code => new UnitCode(code))
        : [];

    private sealed record Row(Guid Notification, PlannedDelivery Planned, DateTimeOffset At)
    {
        /// <summary>A mail that goes at once is a message of its own; everything else is put together when it is due.</summary>
        public Guid? Message => Planned is { Channel: DeliveryChannel.Mail, IsDigest: false } ? Notification : null;
    }
}
