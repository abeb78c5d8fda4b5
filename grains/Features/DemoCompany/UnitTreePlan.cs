using System.Collections.Immutable;
using OpsSupport.Features.OrgUnits;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.DemoCompany;

/// <summary>The tree of units: one company, one subsidiary, three business units, eleven departments, two amoebas each.</summary>
internal static class UnitTreePlan
{
    private static readonly DateOnly Founded = new(2010, 1, 1);

    /// <summary>The units, those above first, each headed by the person in its first place.</summary>
    public static ImmutableArray<Coded<OrgUnit>> Of(DateOnly asOf, IEnumerable<Worker> workers)
    {
        var heads = workers.Where(worker => worker.Heads).ToDictionary(worker => worker.Unit);
        return [.. Units(asOf).Select(unit => HeadedBy(unit, heads[unit.Code]))];
    }

    private static Coded<OrgUnit> HeadedBy(Coded<OrgUnit> unit, Worker head) =>
        unit with { Body = unit.Body with { Heads = [new(head.HiredOn, null, head.No)] } };

    private static IEnumerable<Coded<OrgUnit>> Units(DateOnly asOf) =>
    [
        Unit(DemoSeed.Company, DemoSeed.CompanyName, OrgUnitKind.Company, []),
        Unit("S1", "示范科技有限公司", OrgUnitKind.Subsidiary, Under(DemoSeed.Company)),
        .. DepartmentPlan.BusinessUnits.Select(unit => Unit(unit.Code, unit.Name, OrgUnitKind.BusinessUnit, Under("S1"))),
        .. DepartmentPlan.All.Select(department => Unit(department.Code, department.Name, OrgUnitKind.Department, Above(department, asOf))),
        .. DepartmentPlan.All.SelectMany(department => new[] { department.First, department.Second }
            .Select(amoeba => Unit(amoeba.Code, amoeba.Name, OrgUnitKind.AmoebaUnit, Under(department.Code)))),
    ];

    private static Coded<OrgUnit> Unit(string code, string name, OrgUnitKind kind, ImmutableArray<Dated<UnitCode>> parents) =>
        new(code, new() { Name = name, Kind = kind, Parents = parents });

    private static ImmutableArray<Dated<UnitCode>> Under(string parent) => [new(Founded, null, new(parent))];

    // One reorganisation in the middle of the history: reports of before must still show it as it was.
    private static ImmutableArray<Dated<UnitCode>> Above(DepartmentPlan department, DateOnly asOf) => department.Code == "D04"
        ? Under("BU2").Set(new(asOf.Year, 1, 1), new(department.BusinessUnit))
        : Under(department.BusinessUnit);
}
