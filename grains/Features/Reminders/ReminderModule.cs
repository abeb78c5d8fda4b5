using Microsoft.Extensions.DependencyInjection;
using OpsSupport.Kernel.Time;

namespace OpsSupport.Features.Reminders;

/// <summary>What reminders need in the silo.</summary>
internal static class ReminderModule
{
    public static IServiceCollection AddReportReminders(this IServiceCollection services) => services
        .AddRules<ReminderPlan, ReminderPlanRules>()
        .AddRegister<ReminderPlan>(ReminderPlanDocument.Kind)
        .AddSingleton<RoundStore>()
        .AddSingleton(new WoundClock("reminders", grains => grains.GetGrain<IReminderClockGrain>(IReminderClockGrain.Key).StartAsync()));
}
