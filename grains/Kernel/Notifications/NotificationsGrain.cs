using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Kernel.Notifications;

[GrainType("notifications"), StatelessWorker]
internal sealed class NotificationsGrain(NotificationStore store, CompanyClock clock) : Grain, INotificationsGrain
{
    public Task<NotificationPage> ListAsync(EmployeeNo person, PageRequest page) => store.ListAsync(person, page);

    public async Task<UnreadNotifications> UnreadAsync(EmployeeNo person) => new(await store.UnreadAsync(person));

    public Task ReadAsync(EmployeeNo person, Guid? notification) => store.ReadAsync(person, notification, clock.Now);
}
