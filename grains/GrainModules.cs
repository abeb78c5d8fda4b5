using Microsoft.Extensions.DependencyInjection;
using OpsSupport.Features.Absences;
using OpsSupport.Features.Adjustments;
using OpsSupport.Features.ConnectedSystems;
using OpsSupport.Features.Contracts;
using OpsSupport.Features.Customers;
using OpsSupport.Features.DemoCompany;
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
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Todos;

namespace OpsSupport;

/// <summary>Every module in the silo, one line each.</summary>
public static class GrainModules
{
    public static IServiceCollection AddGrainModules(this IServiceCollection services) => services
        .AddKernel()
        .AddAbsences()
        .AddRules<Adjustment, AdjustmentRules>()
        .AddRules<ConnectedSystem, ConnectedSystemRules>().AddRegister<ConnectedSystem>(ConnectedSystemKind.Kind, system => system.Name).AddSingleton<ITodoSources, ConnectedTodoSources>()
        .AddRules<Contract, ContractRules>().AddRegister<Contract>(ContractDocument.Kind, contract => contract.Name)
        .AddRules<Customer, CustomerRules>().AddRegister<Customer>(CustomerKind.Kind, customer => customer.Name)
        .AddDemoCompany()
        .AddEInvoices()
        .AddEmployeeLoans()
        .AddRules<Employee, EmployeeRules>().AddRegister<Employee>(EmployeeKind.Kind, employee => employee.Name).AddSingleton<IDirectory, EmployeeDirectory>()
        .AddExpenseClaims()
        .AddImports()
        .AddNews()
        .AddRules<OpeningStatement, OpeningStatementRules>()
        .AddRules<OrgUnit, OrgUnitRules>().AddRegister<OrgUnit>(OrgUnitDocument.Kind, orgUnit => orgUnit.Name).AddSingleton<IUnitTree, UnitTree>()
        .AddOvertimes()
        .AddProjects()
        .AddReportReminders()
        .AddTimeReports()
        .AddTravelAllowances()
        .AddTravelRequests();
}
