using System.Collections.Immutable;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Ledger;

/// <summary>A small company: package PKG with member SMALL, and PLAIN beside it, all of unit D1 below CO.</summary>
internal sealed class TestDimensions : IDimensions
{
    public static ProjectNo Package { get; } = new("PKG");

    public static ProjectNo Small { get; } = new("SMALL");

    public static ProjectNo Plain { get; } = new("PLAIN");

    public static EmployeeNo Lead { get; } = new("LEAD");

    public ProjectDimensions? Of(ProjectNo project, DateOnly day) =>
        project == Package ? Facts(isPackage: true, null)
        : project == Small ? Facts(isPackage: false, Package)
        : project == Plain ? Facts(isPackage: false, null)
        : null;

    public string PathOf(UnitCode unit, DateOnly day) => $"CO/{unit}/";

    public UnitCode? UnitOf(EmployeeNo employee, DateOnly day) => new("D1");

    public IEnumerable<UnitCode> Below(UnitCode unit, DateOnly day) => [unit];

    public IEnumerable<ProjectNo> MembersOf(ProjectNo package, DateOnly day) => package == Package ? [Small] : [];

    public IEnumerable<ProjectNo> LedBy(EmployeeNo person, DateOnly day) => person == Lead ? [Package, Small, Plain] : [];

    public IEnumerable<ProjectNo> OpenTo(EmployeeNo person, DateOnly day) => [];

    public ImmutableArray<ReliedMaster> Behind(ImmutableArray<FigureEntry> entries, long known) => [];

    private static ProjectDimensions Facts(bool isPackage, ProjectNo? package) =>
        new(new("D1"), isPackage, package, new("CUS-1"), new("IT"), new("S1"), Lead);
}
