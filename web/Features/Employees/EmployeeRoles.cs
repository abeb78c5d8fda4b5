using System.Collections.Immutable;
using OpsSupport.Kernel.Directory;

namespace OpsSupport.Features.Employees;

/// <summary>The roles that somebody has to give; the others follow from working here, leading a project or heading a unit.</summary>
public static class EmployeeRoles
{
    public static ImmutableArray<Role> Given { get; } =
        [.. Enum.GetValues<Role>().Except([Role.Employee, Role.ProjectLead, Role.DepartmentHead])];
}
