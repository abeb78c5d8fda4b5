using OpsSupport.Features.Absences;
using OpsSupport.Features.Adjustments;
using OpsSupport.Features.ConnectedSystems;
using OpsSupport.Features.Contracts;
using OpsSupport.Features.Customers;
using OpsSupport.Features.EInvoices;
using OpsSupport.Features.EmployeeLoans;
using OpsSupport.Features.Employees;
using OpsSupport.Features.ExpenseClaims;
using OpsSupport.Features.Imports;
using OpsSupport.Features.News;
using OpsSupport.Features.OpeningFigures;
using OpsSupport.Features.OrgUnits;
using OpsSupport.Features.Overtimes;
using OpsSupport.Features.Projects;
using OpsSupport.Features.Reminders;
using OpsSupport.Features.TimeReports;
using OpsSupport.Features.TravelAllowances;
using OpsSupport.Features.TravelRequests;
using OpsSupport.Kernel.Api;
using OpsSupport.Kernel.Approvals;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Home;
using OpsSupport.Kernel.Menu;
using OpsSupport.Kernel.Notifications;
using OpsSupport.Kernel.Todos;

namespace OpsSupport;

/// <summary>Every module in the portal, one line each.</summary>
internal static class PortalModules
{
    public static IServiceCollection AddPortalModules(this IServiceCollection services) => services
        .AddKernel()
        .AddSingleton<DocumentUi, AbsenceUi>()
        .AddSingleton<DocumentUi, AdjustmentUi>()
        .AddSingleton<DocumentUi, ConnectedSystemUi>()
        .AddSingleton<IHomeSection, ApplicationsSection>()
        .AddSingleton<DocumentUi, ContractUi>()
        .AddSingleton<DocumentUi, CustomerUi>()
        .AddSingleton(new MenuEntry("EInvoices.Title", "receipt", "/e-invoices", MenuArea.Workplace, IInvoiceReaderGrain.Recognise, Order: 40))
        .AddSingleton<InvoiceIntake>()
        .AddSingleton<IAwaiting, AwaitingRecovery>()
        .AddSingleton(new MenuEntry("Invoices.Title", "file-invoice", "/invoices", MenuArea.Finance, IInvoiceRegistryGrain.Read, Order: 16))
        .AddSingleton<DocumentUi, EmployeeLoanUi>()
        .AddSingleton<IAwaiting, AwaitingRepayment>()
        .AddSingleton<DocumentUi, EmployeeUi>()
        .AddSingleton(new PersonLink("Employee.Mine", "user", person => $"/employees/{Uri.EscapeDataString(person.No.Value)}", Permission.Read(EmployeeKind.Kind), Order: 10))
        .AddSingleton<IApi, EmployeeApi>()
        .AddExpenseClaims()
        .AddImports()
        .AddSingleton(new MenuEntry("News.Head", "broadcast", ListModel.Address, MenuArea.Workplace, Order: 80))
        .AddSingleton(new MenuEntry("NewsChannels.Title", "broadcast", ChannelsModel.Address, MenuArea.System, Permission.Administer, Order: 114))
        .AddSingleton<IHomeSection, NewsSection>()
        .AddSingleton<DocumentUi, OpeningStatementUi>()
        .AddSingleton<DocumentUi, OrgUnitUi>().AddScoped<UnitReader>()
        .AddSingleton(new MenuEntry("OrgTree.Title", "hierarchy-2", OrgTreeModel.Path, MenuArea.Organisation, Permission.Read(OrgUnitDocument.Kind), Order: 5))
        .AddSingleton<IApi, OrgUnitApi>()
        .AddSingleton<DocumentUi, OvertimeUi>()
        .AddSingleton<DocumentUi, ProjectUi>()
        .AddSingleton<IApi, ProjectApi>()
        .AddSingleton<PanoramaReader>()
        .AddSingleton<IHomeSection, BoardSection>()
        .AddSingleton<IHomeSection, ProjectSection>()
        .AddReportReminders()
        .AddTimeReports()
        .AddTravelAllowances()
        .AddSingleton<DocumentUi, TravelRequestUi>();

    private static IServiceCollection AddKernel(this IServiceCollection services) => services
        .AddSingleton(new MenuEntry("Home.Title", "home", "/", MenuArea.Workplace, Order: 0))
        .AddSingleton<IHomeSection, AwaitingSection>()
        .AddSingleton<ISystemApi, SourceTodoApi>()
        .AddApprovalPages()
        .AddNotifications()
        .AddSingleton(new MenuEntry("Periods.Title", "calendar-month", "/periods", MenuArea.Finance, Permission.ClosePeriods, Order: 10))
        .AddSingleton(new MenuEntry("Effects.Title", "send", "/admin/effects", MenuArea.System, Permission.Administer, Order: 100))
        .AddSingleton(new MenuEntry("Design.Title", "palette", "/design", MenuArea.System, Permission.Administer, Order: 900));
}
