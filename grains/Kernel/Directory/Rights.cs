using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Directory;

/// <summary>Whether a person may do something, and how far it reaches (rule X-09). Asked by grains, never only by pages.</summary>
internal sealed class Rights(IDirectory directory, IDimensions dimensions, RoleGrants grants, CompanyClock clock)
{
    /// <summary>Null when the person may.</summary>
    public NotAllowed? Refusal(EmployeeNo person, Permission permission) =>
        ScopeOf(person, permission) == DataScope.None ? new(permission.Name) : null;

    /// <summary>How far a permission reaches for a person: the widest of his roles.</summary>
    public DataScope ScopeOf(EmployeeNo person, Permission permission) => person == SystemActor.No ? DataScope.Company
        : directory.Find(person) is { } found
        ? found.Roles.Select(role => grants.ScopeOf(role, permission)).DefaultIfEmpty(DataScope.None).Max()
        : DataScope.None;

    /// <summary>Whether the permission reaches this document.</summary>
    public bool Reaches(EmployeeNo person, Permission permission, Subject subject) =>
        subject.Header.IsHeldBy(person) || subject.Header.Awaiting.Contains(person) || ScopeOf(person, permission) switch
        {
            DataScope.Company => true,
            DataScope.None => false,
            var scope => subject.Facts.People.Contains(person)
                || (scope >= DataScope.Led && subject.Facts.Project is { } project && Leads(person, project))
                || (scope >= DataScope.Subtree && (subject.Facts.Unit ?? subject.Header.OwnerUnit) is { } unit && HeadsOver(person, unit)),
        };

    /// <summary>Whether the permission reaches these figures.</summary>
    public bool Reaches(EmployeeNo person, Permission permission, FigureScope figures) => ScopeOf(person, permission) switch
    {
        DataScope.Company => true,
        DataScope.None => false,
        var scope => figures.Kind switch
        {
            FigureScopeKind.Project => ReachesProject(person, scope, new(figures.Code)),
            FigureScopeKind.Unit => scope >= DataScope.Subtree && HeadsOver(person, new(figures.Code)),
            FigureScopeKind.Employee => figures.Code == person.Value
                || (scope >= DataScope.Subtree && dimensions.UnitOf(new(figures.Code), clock.Today) is { } unit && HeadsOver(person, unit)),
            _ => false,
        },
    };

    /// <summary>What of a list a person may see.</summary>
    public ListScope ListScopeOf(EmployeeNo person, Permission permission) => ScopeOf(person, permission) switch
    {
        DataScope.Company => ListScope.All,
        DataScope.None => new(),
        var scope => new()
        {
            Own = person,
            Units = scope >= DataScope.Subtree ? [.. directory.HeadedBy(person, clock.Today).SelectMany(unit => dimensions.Below(unit, clock.Today))] : [],
            // A project's members read the project, of which it says so itself; what colleagues ask for on it is theirs.
            Projects = scope >= DataScope.Led ? [.. dimensions.LedBy(person, clock.Today)] : [],
        },
    };

    /// <summary>Of which projects a permission on figures reaches the figures, by unit and by number.</summary>
    public ListScope FigureScopeOf(EmployeeNo person, Permission permission) => ScopeOf(person, permission) switch
    {
        DataScope.Company => ListScope.All,
        DataScope.None => new(),
        var scope => new()
        {
            Units = scope >= DataScope.Subtree ? [.. directory.HeadedBy(person, clock.Today).SelectMany(unit => dimensions.Below(unit, clock.Today))] : [],
            Projects =
            [
                .. scope >= DataScope.Led ? dimensions.LedBy(person, clock.Today) : [],
                .. dimensions.OpenTo(person, clock.Today).Where(project => dimensions.Of(project, clock.Today)?.Salesperson == person),
            ],
        },
    };

    private bool ReachesProject(EmployeeNo person, DataScope scope, ProjectNo project) =>
        dimensions.Of(project, clock.Today) is { } facts
        && ((scope >= DataScope.Led && Leads(person, project))
            || facts.Salesperson == person
            || (scope >= DataScope.Subtree && facts.Department is { } unit && HeadsOver(person, unit)));

    private bool Leads(EmployeeNo person, ProjectNo project) =>
        dimensions.Of(project, clock.Today) is { } facts
        && (facts.Lead == person || (facts.Package is { } mother && dimensions.Of(mother, clock.Today)?.Lead == person));

    private bool HeadsOver(EmployeeNo person, UnitCode unit)
    {
        var path = dimensions.PathOf(unit, clock.Today).Split('/', StringSplitOptions.RemoveEmptyEntries);
        return directory.HeadedBy(person, clock.Today).Any(headed => path.Contains(headed.Value));
    }
}

/// <summary>What the rights look at of a document.</summary>
internal sealed record Subject(DocumentHeader Header, DocumentFacts Facts);
