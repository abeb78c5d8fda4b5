using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Menu;

namespace OpsSupport.Features.Reminders;

/// <summary>What reminders need in the portal.</summary>
internal static class ReminderPages
{
    public const string Address = "/reminders";

    public static IServiceCollection AddReportReminders(this IServiceCollection services) => services
        .AddSingleton(new MenuEntry("Reminders.Title", "broadcast", Address, MenuArea.People, Permission.Read(ReminderPlanDocument.Kind), Order: 50));
}
