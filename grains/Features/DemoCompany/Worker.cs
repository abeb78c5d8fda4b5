using OpsSupport.Features.Employees;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.DemoCompany;

/// <summary>Somebody who works at the company.</summary>
/// <param name="Department">The department, today's; null for those above all departments.</param>
/// <param name="Unit">The unit itself.</param>
/// <param name="Place">Which place in the unit, its head at 0.</param>
internal sealed record Worker(EmployeeNo No, string? Department, string Unit, int Place, Employee Employee)
{
    public DateOnly HiredOn => Employee.Units[0].From;

    public bool Heads => Place == 0;

    /// <summary>What some hours of a day cost.</summary>
    public Money CostOf(Hours hours, DateOnly day) =>
        (Employee.Rates.On(day) ?? throw new InvalidOperationException($"{No} has no rate on {day:o}.")).CostOf(hours);
}
