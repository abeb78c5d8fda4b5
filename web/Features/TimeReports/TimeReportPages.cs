using OpsSupport.Kernel.Api;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Functions;
using OpsSupport.Kernel.Home;
using OpsSupport.Kernel.Menu;

namespace OpsSupport.Features.TimeReports;

/// <summary>What time reports bring into the portal.</summary>
internal static class TimeReportPages
{
    public static IServiceCollection AddTimeReports(this IServiceCollection services) => services
        .AddSingleton<IHomeSection, DaySection>()
        .AddSingleton<IAwaiting, AwaitingLines>()
        .AddSingleton(new PersonLink("Month.Mine", "clock", person => MonthModel.AddressOf(person.No), Permission.Write(TimeReportKind.Kind), Order: 20))
        .AddSingleton<IApi, TimeReportApi>()
        .AddSingleton(new DocumentAddress(TimeReportKind.Name, MonthModel.AddressOf))
        .AddSingleton(new MenuEntry("Time.Title", "clock", "/time", MenuArea.Workplace, Permission.Write(TimeReportKind.Kind), Order: 10))
        .AddSingleton(new PortalFunction("Functions.TimeWeek", "table", "/time/week", MenuArea.Workplace, Permission.Write(TimeReportKind.Kind), Order: 11))
        .AddSingleton(new PortalFunction("Correct.Title", "pencil", "/time/correct", MenuArea.Workplace, Permission.Write(TimeReportKind.Kind), Order: 12))
        .AddSingleton(new MenuEntry("Approvals.Title", "checklist", "/time/approvals", MenuArea.Workplace, Permission.SeePeople, Order: 20))
        .AddSingleton(new MenuEntry("Missing.Title", "alert-circle", "/time/missing", MenuArea.Workplace, TimeReportKind.SeeStatus, Order: 25))
        .AddSingleton(new MenuEntry("ReRate.Title", "refresh", "/time/re-rate", MenuArea.People, TimeReportKind.ReRate, Order: 200));
}
