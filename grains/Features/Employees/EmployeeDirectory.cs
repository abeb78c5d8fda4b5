using System.Collections.Immutable;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Registers;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Employees;

/// <summary>Answers who is who from the register of employees and the tree of units.</summary>
internal sealed class EmployeeDirectory(
    IRegister<Employee> employees, IUnitTree units, IDimensions dimensions, RoleGrants grants, CompanyClock clock) : IDirectory
{
    public Person? Find(EmployeeNo no)
    {
        var today = clock.Today;
        if (employees.Find(no.Value) is not { } employee || employee.LeftOn <= today)
        {
            return null;
        }

        var heads = units.HeadedBy(no, today).FirstOrDefault();
        var roles = RolesOf(no, employee, heads, today);
        var unit = employee.Units.On(today);
        return new()
        {
            No = no,
            Name = employee.Name,
            Unit = unit,
            UnitName = unit is null ? null : units.NameOf(unit),
            Heads = heads,
            Roles = roles,
            Permissions = [.. roles.SelectMany(grants.PermissionsOf).Distinct().Order(StringComparer.Ordinal)],
        };
    }

    public EmployeeNo? Holder(Place place, DateOnly day) => place switch
    {
        Place.LeadOf lead => Active(dimensions.Of(lead.Project, day)?.Lead),
        Place.HeadOf head => HeadFrom(head.Unit, day, except: null),
        Place.HeadOver over => dimensions.UnitOf(over.Person, day) is { } unit ? HeadFrom(unit, day, over.Person) : null,
        _ => throw new ArgumentOutOfRangeException(nameof(place), place, null),
    };

    public IEnumerable<EmployeeNo> In(Role role) => employees.All.Where(employee => employee.Value.Roles.Contains(role))
        .Select(employee => Active(new EmployeeNo(employee.Key))).OfType<EmployeeNo>().OrderBy(no => no.Value, StringComparer.Ordinal);

    public IEnumerable<Colleague> Everyone()
    {
        var today = clock.Today;
        return employees.All.Where(employee => Active(new(employee.Key)) is not null).Select(employee => new Colleague(
            new(employee.Key), employee.Value.Name, employee.Value.Units.On(today) is { } unit ? units.NameOf(unit) : null));
    }

    public IEnumerable<UnitCode> HeadedBy(EmployeeNo person, DateOnly day) => units.HeadedBy(person, day);

    public string NameOf(EmployeeNo no) => employees.Find(no.Value)?.Name ?? no.Value;

    public EmployeeNo? Named(string name) =>
        employees.All.Where(employee => employee.Value.Name == name && Active(new(employee.Key)) is not null).Take(2).ToArray() is [var only] ? new(only.Key) : null;

    public string? MailOf(EmployeeNo no) => Active(no) is null || string.IsNullOrWhiteSpace(employees.Find(no.Value)!.Email) ? null : employees.Find(no.Value)!.Email;

    private ImmutableArray<Role> RolesOf(EmployeeNo no, Employee employee, UnitCode? heads, DateOnly today) =>
    [
        .. employee.Roles
            .Append(Role.Employee)
            .Concat(heads is null ? [] : [Role.DepartmentHead])
            .Concat(dimensions.LedBy(no, today).Any() ? [Role.ProjectLead] : Array.Empty<Role>())
            .Distinct().Order(),
    ];

    /// <summary>The head of the unit or of the next one above that has another head; a level without one is skipped.</summary>
    private EmployeeNo? HeadFrom(UnitCode? unit, DateOnly day, EmployeeNo? except)
    {
        for (; unit is not null; unit = units.Above(unit, day))
        {
            if (Active(units.HeadOf(unit, day)) is { } head && head != except)
            {
                return head;
            }
        }

        return null;
    }

    private EmployeeNo? Active(EmployeeNo? no) =>
        no is not null && employees.Find(no.Value) is { } employee && !(employee.LeftOn <= clock.Today) ? no : null;
}
