using System.Collections.Immutable;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Nudges;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Kernel.Notifications;

[GrainType("notifications"), StatelessWorker]
internal sealed class NotificationsGrain(
    NotificationStore store, DeliveryListStore deliveries, PreferenceStore wishes, RobotStore robots, IDirectory directory, NotificationTerms terms, CompanyClock clock, NudgeSender nudges)
    : Grain, INotificationsGrain
{
    public async Task<NotificationPage> ListAsync(EmployeeNo person, PageRequest page)
    {
        var told = await store.ListAsync(person, page);
        var came = await deliveries.OfAsync([.. told.Notifications.Select(one => one.Id)]);
        var names = (await robots.AllAsync()).ToDictionary(robot => robot.Id.ToString("N"), robot => robot.Name);
        return told with { Notifications = [.. told.Notifications.Select(one => one with { Deliveries = [.. came[one.Id].Select(delivery => ViewOf(delivery, names))] })] };
    }

    public async Task<UnreadNotifications> UnreadAsync(EmployeeNo person) => new(await store.UnreadAsync(person));

    public async Task ReadAsync(EmployeeNo person, Guid? notification)
    {
        await store.ReadAsync(person, notification, clock.Now);
        nudges.Nudge([person]);
    }

    public async Task<PreferenceView> PreferencesAsync(EmployeeNo person) =>
        new(await wishes.OfAsync(person), terms.Quiet, terms.DigestAt, directory.MailOf(person));

    public async Task<Result<NotificationPreferences>> PreferAsync(EmployeeNo person, NotificationPreferences wanted)
    {
        ImmutableArray<DomainError> errors = [.. PreferenceRules.Check(wanted, terms)];
        if (!errors.IsEmpty)
        {
            return errors;
        }

        await wishes.SaveAsync(person, wanted, DigestTimes.NextAfter(clock.Now, wanted.DigestAt ?? terms.DigestAt));
        return wanted;
    }

    private static NotificationDelivery ViewOf(ToldDelivery delivery, Dictionary<string, string> robots) => new()
    {
        Channel = delivery.Channel,
        Robot = delivery.Channel == DeliveryChannel.Robot ? robots.GetValueOrDefault(delivery.Target) : null,
        State = delivery.State,
        IsDigest = delivery.IsDigest,
        At = delivery.SettledAt ?? delivery.DueAt,
    };
}
