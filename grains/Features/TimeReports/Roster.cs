using OpsSupport.Features.Employees;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Registers;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>Who belonged to which unit on a day, by the dated memberships of that day and not by those of now.</summary>
internal sealed class Roster(IRegister<Employee> employees, IUnitTree units)
{
    /// <summary>The people of a unit and of all below it; of the whole company where it is null.</summary>
    public IEnumerable<RosterDay> On(DateOnly day, UnitCode? unit)
    {
        var below = unit is null ? null : units.Below(unit, day);
        return employees.All
            .Where(employee => employee.Value.LeftOn is not { } left || day < left)
            .Select(employee => (No: employee.Key, Body: employee.Value, Unit: employee.Value.Units.On(day)))
            .Where(employee => employee.Unit is not null && below?.Contains(employee.Unit) is not false)
            .Select(employee => new RosterDay(new(employee.No), employee.Body.Name, employee.Unit!, day, FullDayOf(employee.Body, day)));
    }

    public static Hours FullDayOf(Employee? employee, DateOnly day) => employee?.Rates.On(day)?.StandardHours ?? ReportingRules.UsualDay;
}

/// <summary>A person on a day.</summary>
/// <param name="FullDay">The hours of a whole day's work.</param>
internal sealed record RosterDay(EmployeeNo Employee, string Name, UnitCode Unit, DateOnly Day, Hours FullDay);
