using Microsoft.Extensions.DependencyInjection;

namespace OpsSupport.Features.Reminders;

/// <summary>What reminders need in the silo.</summary>
internal static class ReminderModule
{
    public static IServiceCollection AddReportReminders(this IServiceCollection services) => services
        .AddRules<ReminderPlan, ReminderPlanRules>()
        .AddRegister<ReminderPlan>(ReminderPlanDocument.Kind)
        .AddSingleton<RoundStore>()
        .AddHostedService<ReminderStart>();
}
