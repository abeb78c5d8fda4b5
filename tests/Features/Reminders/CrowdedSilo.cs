using OpsSupport.Features.Employees;
using OpsSupport.Features.OrgUnits;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Registers;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Reminders;

/// <summary>Fills a silo's memory with more people than a test could hire one by one.</summary>
internal static class CrowdedSilo
{
    private static readonly DateOnly Begin = new(2026, 3, 31);

    public static EmployeeNo PersonOf(int department, int person) => new($"Z{department:000}{person:000}");

    public static void Fill(this TestSilo silo, int departments, int people)
    {
        var (units, employees) = (silo.Service<Register<OrgUnit>>(), silo.Service<Register<Employee>>());
        for (var department = 0; department < departments; department++)
        {
            UnitCode unit = new($"Z{department:000}");
            units.Put(OrgUnitDocument.Kind.KeyOf(unit), 1, new OrgUnit { Name = unit.Value });
            for (var person = 0; person < people; person++)
            {
                var no = PersonOf(department, person);
                employees.Put(EmployeeKind.Kind.KeyOf(no), 1, new Employee { Name = no.Value, Units = [new(Begin, null, unit)] });
            }
        }
    }
}
