using System.Collections.Immutable;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Kernel.Notifications;

/// <summary>What people were told. Everybody asks for his own. Stateless; its key means nothing.</summary>
public interface INotificationsGrain : IGrainWithIntegerKey
{
    /// <summary>The newest first.</summary>
    [ReadOnly]
    Task<NotificationPage> ListAsync(EmployeeNo person, PageRequest page);

    [ReadOnly]
    Task<UnreadNotifications> UnreadAsync(EmployeeNo person);

    /// <summary>The person has read one, or all of them where it is null.</summary>
    Task ReadAsync(EmployeeNo person, Guid? notification);

    /// <summary>How he hears of things.</summary>
    [ReadOnly]
    Task<PreferenceView> PreferencesAsync(EmployeeNo person);

    /// <summary>From now on he hears of things like this; what is kept for his digest comes at the new hour.</summary>
    Task<Result<NotificationPreferences>> PreferAsync(EmployeeNo person, NotificationPreferences wanted);
}

/// <param name="Count">Of all, whatever the page.</param>
[GenerateSerializer, Immutable, Alias("notification-page")]
public sealed record NotificationPage(ImmutableArray<Notification> Notifications, int Count, int Unread);

[GenerateSerializer, Immutable, Alias("unread-notifications")]
public sealed record UnreadNotifications(int Count);
