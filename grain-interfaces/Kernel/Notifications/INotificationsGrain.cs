using System.Collections.Immutable;
using OpsSupport.Kernel.Lists;
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
}

/// <param name="Count">Of all, whatever the page.</param>
[GenerateSerializer, Immutable, Alias("notification-page")]
public sealed record NotificationPage(ImmutableArray<Notification> Notifications, int Count, int Unread);

[GenerateSerializer, Immutable, Alias("unread-notifications")]
public sealed record UnreadNotifications(int Count);
