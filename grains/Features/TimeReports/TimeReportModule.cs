using Microsoft.Extensions.DependencyInjection;
using OpsSupport.Kernel.Policies;

namespace OpsSupport.Features.TimeReports;

/// <summary>What time reports need in the silo.</summary>
internal static class TimeReportModule
{
    public static IServiceCollection AddTimeReports(this IServiceCollection services) => services
        .AddSingleton<IPolicy<TimePolicy>, TimePolicies>()
        .AddSingleton<TimeDayRules>()
        .AddSingleton<TimeReportRules>()
        .AddSingleton<TimeInquiry>()
        .AddSingleton<TimeLineStore>()
        .AddSingleton<ReportingStore>()
        .AddSingleton<Roster>()
        .AddSingleton<PersonCalendar>()
        .AddSingleton<Approvers>()
        .AddSingleton<ReportingInquiry>()
        .AddSingleton<ReportableProjects>()
        .AddSingleton<TimeMoveStore>()
        .AddHostedService<TimeMoveSweep>();
}
