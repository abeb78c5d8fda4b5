using OpsSupport.Features.OrgUnits;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Registers;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Employees;

/// <summary>A small company that changes on the first of April: Ann goes from D1 to D2, and D2 moves below another business unit.</summary>
internal static class A
{
    public static DateOnly Begin { get; } = new(2025, 1, 1);

    public static DateOnly April { get; } = new(2026, 4, 1);

    public static UnitCode D1 { get; } = new("D1");

    public static UnitCode D2 { get; } = new("D2");

    public static EmployeeNo Ann { get; } = new("E-ann");

    public static Employee Employee { get; } = new() { Name = "Ann", Units = [new(Begin, null, D1)] };

    public static Register<OrgUnit> Units { get; } = Filled(
        OrgUnitDocument.Kind,
        ("CO", new OrgUnit { Name = "Company", Kind = OrgUnitKind.Company }),
        ("BU1", new OrgUnit { Name = "One", Parents = [new(Begin, null, new("CO"))] }),
        ("BU2", new OrgUnit { Name = "Two", Parents = [new(April, null, new("CO"))] }),
        ("D1", new OrgUnit { Name = "First", Parents = [new(Begin, null, new("BU1"))], Heads = [new(Begin, null, new("E-bob"))] }),
        ("D2", new OrgUnit { Name = "Second", Parents = [new(Begin, April, new("BU1")), new(April, null, new("BU2"))] }));

    public static Register<Employee> People { get; } = Filled(
        EmployeeKind.Kind,
        ("E-ann", Employee with { Units = Employee.Units.Set(April, D2) }),
        ("E-bob", new Employee { Name = "Bob", Units = [new(Begin, null, D1)] }),
        ("E-cat", new Employee { Name = "Cat", Units = [new(Begin, null, D2)], LeftOn = new(2026, 3, 1) }));

    private static Register<TBody> Filled<TBody>(DocumentKind kind, params (string Code, TBody Body)[] masters) where TBody : class
    {
        var register = new Register<TBody>(kind, new());
        foreach (var (code, body) in masters)
        {
            register.Put(kind.KeyAt(code), 1, body);
        }

        return register;
    }
}
