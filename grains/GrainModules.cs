using Microsoft.Extensions.DependencyInjection;
using OpsSupport.Features.Adjustments;
using OpsSupport.Features.Contracts;
using OpsSupport.Features.Customers;
using OpsSupport.Features.Employees;
using OpsSupport.Features.Imports;
using OpsSupport.Features.OpeningFigures;
using OpsSupport.Features.OrgUnits;
using OpsSupport.Features.Projects;
using OpsSupport.Features.TimeReports;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Policies;

namespace OpsSupport;

/// <summary>Every module in the silo, one line each.</summary>
public static class GrainModules
{
    public static IServiceCollection AddGrainModules(this IServiceCollection services) => services
        .AddKernel()
        .AddSingleton<AdjustmentRules>()
        .AddSingleton<ContractRules>().AddRegister<Contract>(ContractDocument.Kind)
        .AddSingleton<CustomerRules>().AddRegister<Customer>(CustomerKind.Kind)
        .AddSingleton<EmployeeRules>().AddRegister<Employee>(EmployeeKind.Kind).AddSingleton<IDirectory, EmployeeDirectory>()
        .AddImports()
        .AddSingleton<OpeningStatementRules>()
        .AddSingleton<OrgUnitRules>().AddRegister<OrgUnit>(OrgUnitDocument.Kind).AddSingleton<IUnitTree, UnitTree>()
        .AddSingleton<ProjectRules>().AddRegister<Project>(ProjectDocument.Kind).AddSingleton<IDimensions, ProjectDimensionTable>().AddSingleton<PanoramaView>()
        .AddSingleton<TimeDayRules>().AddSingleton<TimeReportRules>().AddSingleton<TimeInquiry>().AddSingleton<TimeLineStore>().AddSingleton<IPolicy<TimePolicy>, TimePolicies>();
}
