using System.Collections.Immutable;
using OpsSupport.Kernel.Accounts;
using OpsSupport.Kernel.Directory;

namespace OpsSupport.Features.DemoCompany;

/// <summary>The eight people a visitor can become. The first three belong together: one reports, the lead approves, the head watches.</summary>
internal static class PersonaCast
{
    public static ImmutableArray<DemoPersona> Of(ImmutableArray<Worker> workers, Portfolio portfolio)
    {
        return
        [
            Cast(Role.Employee, Timesheets.IsPersona),
            Cast(Role.ProjectLead, worker => worker.No == portfolio.Main.Lead),
            Cast(Role.DepartmentHead, worker => worker.Unit == portfolio.Main.Department),
            Cast(Role.Salesperson, worker => worker.No == portfolio.Main.Salesperson),
            Cast(Role.Commerce, IsOrdinary(Role.Commerce)),
            Cast(Role.Finance, IsOrdinary(Role.Finance)),
            Cast(Role.HumanResources, IsOrdinary(Role.HumanResources)),
            Cast(Role.PortalAdministrator, IsOrdinary(Role.PortalAdministrator)),
        ];

        DemoPersona Cast(Role role, Func<Worker, bool> fits)
        {
            var worker = workers.First(fits);
            return new(worker.No, worker.Employee.Name, role);
        }
    }

    private static Func<Worker, bool> IsOrdinary(Role role) => worker => !worker.Heads && worker.Employee.Roles.Contains(role);
}
