using OpsSupport.Features.Contracts;
using OpsSupport.Features.Customers;
using OpsSupport.Features.Employees;
using OpsSupport.Features.OpeningFigures;
using OpsSupport.Features.OrgUnits;
using OpsSupport.Features.Projects;
using OpsSupport.Kernel.Approvals;

namespace OpsSupport.Features.DemoCompany;

/// <summary>The loads of all kinds of master the company consists of.</summary>
internal sealed record MasterLoads(
    MasterLoad<OrgUnit> Units, MasterLoad<Employee> Employees, MasterLoad<Customer> Customers, MasterLoad<Project> Projects,
    MasterLoad<Contract> Contracts, MasterLoad<OpeningStatement> Statements, MasterLoad<ApprovalDefinition> Definitions, MasterLoad<DelegationPlan> Delegations);
