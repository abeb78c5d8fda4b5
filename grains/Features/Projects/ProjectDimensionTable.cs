using System.Collections.Immutable;
using OpsSupport.Features.Employees;
using OpsSupport.Features.OrgUnits;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Registers;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Projects;

/// <summary>Answers what projects were on a day from the register of projects; who leads and works on what is derived once per change.</summary>
internal sealed class ProjectDimensionTable(
    IRegister<Project> projects, IRegister<Employee> employees, IUnitTree units, RegisterCatalog registers) : IDimensions
{
    private volatile People? _people;

    public ProjectDimensions? Of(ProjectNo project, DateOnly day) =>
        projects.Find(project.Value) is { } found ? ProjectRules.DimensionsOf(found, day) : null;

    public string PathOf(UnitCode unit, DateOnly day) => units.PathOf(unit, day);

    public UnitCode? UnitOf(EmployeeNo employee, DateOnly day) => employees.Find(employee.Value)?.Units.On(day);

    public IEnumerable<UnitCode> Below(UnitCode unit, DateOnly day) => units.Below(unit, day);

    public IEnumerable<ProjectNo> MembersOf(ProjectNo package, DateOnly day) => projects.All
        .Where(project => project.Value.Packages.On(day) == package).Select(project => new ProjectNo(project.Key)).OrderBy(no => no.Value, StringComparer.Ordinal);

    public IEnumerable<ProjectNo> LedBy(EmployeeNo person, DateOnly day) => PeopleOn(day).Led[person];

    public IEnumerable<ProjectNo> OpenTo(EmployeeNo person, DateOnly day) => PeopleOn(day).Open[person];

    public ImmutableArray<ReliedMaster> Behind(ImmutableArray<FigureEntry> entries, long known) =>
        [.. entries.Where(entry => entry.Reverses is null).SelectMany(MastersOf).Distinct().Select(master => registers.Relied(master, known))];

    // A reversal keeps the dimensions of what it reverses; a unit's path names all units above it.
    private static IEnumerable<DocumentRef> MastersOf(FigureEntry entry) =>
    [
        .. entry.Project is { } project ? [ProjectDocument.Kind.Ref(ProjectDocument.Kind.KeyOf(project))] : Array.Empty<DocumentRef>(),
        .. entry.Employee is { } employee ? [EmployeeKind.Kind.Ref(EmployeeKind.Kind.KeyOf(employee))] : Array.Empty<DocumentRef>(),
        .. entry.Shares.SelectMany(share => share.UnitPath.Split('/', StringSplitOptions.RemoveEmptyEntries))
            .Select(unit => OrgUnitDocument.Kind.Ref(OrgUnitDocument.Kind.KeyAt(unit))),
    ];

    private People PeopleOn(DateOnly day)
    {
        if (_people is { } people && people.Version == projects.Version && people.Day == day)
        {
            return people;
        }

        var version = projects.Version;
        var all = projects.All.Select(project => (No: new ProjectNo(project.Key), Project: project.Value)).ToList();
        return _people = new(
            version, day,
            all.SelectMany(one => Leads(one.Project, day).Select(lead => (lead, one.No))).ToLookup(pair => pair.lead, pair => pair.No),
            all.SelectMany(one => Workers(one.Project, day).Select(person => (person, one.No))).ToLookup(pair => pair.person, pair => pair.No));
    }

    private IEnumerable<EmployeeNo> Leads(Project project, DateOnly day) =>
        new[] { project.Leads.On(day), project.Packages.On(day) is { } mother ? projects.Find(mother.Value)?.Leads.On(day) : null }
            .OfType<EmployeeNo>().Distinct();

    private IEnumerable<EmployeeNo> Workers(Project project, DateOnly day) =>
        project.Members.Where(member => member.Covers(day)).Select(member => member.Person).Concat(new[] { project.Salesperson }.OfType<EmployeeNo>()).Concat(Leads(project, day)).Distinct();

    private sealed record People(long Version, DateOnly Day, ILookup<EmployeeNo, ProjectNo> Led, ILookup<EmployeeNo, ProjectNo> Open);
}
