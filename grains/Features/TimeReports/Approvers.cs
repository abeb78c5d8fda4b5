using System.Collections.Immutable;
using OpsSupport.Features.Projects;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Registers;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>
/// Who answers lines as the company is today. A line remembers whom it asked; when a project gets another lead, its waiting
/// lines are the new lead's, without their owners doing anything.
/// </summary>
internal sealed class Approvers(IRegister<Project> projects, IDimensions dimensions, IDirectory directory, CompanyClock clock)
{
    public string NameOf(EmployeeNo person) => directory.NameOf(person);

    public bool Leads(EmployeeNo person, ProjectNo project) => dimensions.Of(project, clock.Today)?.Lead == person;

    /// <summary>Of some projects, those on which this person answers the lines of another.</summary>
    public ImmutableHashSet<ProjectNo> Inherited(EmployeeNo person, EmployeeNo owner, IEnumerable<ProjectNo> reported) =>
        person == owner ? [] : [.. reported.Distinct().Where(project => Leads(person, project))];

    /// <summary>The projects a person leads, and who led them before.</summary>
    public (ImmutableArray<ProjectNo> Projects, ImmutableArray<EmployeeNo> Predecessors) InheritedBy(EmployeeNo person)
    {
        ImmutableArray<ProjectNo> led = [.. dimensions.LedBy(person, clock.Today).Where(project => Leads(person, project))];
        return (led, [.. led.SelectMany(project => projects.Find(project.Value)?.Leads ?? []).Select(lead => lead.Value).Where(lead => lead != person).Distinct()]);
    }

    /// <summary>Whose answer a waiting line needs today: the lead's, for his own time and where there is none that of the head over its owner.</summary>
    public EmployeeNo? Today(ProjectNo project, EmployeeNo owner) =>
        dimensions.Of(project, clock.Today)?.Lead is { } lead && lead != owner && directory.Find(lead) is not null
            ? lead : directory.Holder(new Place.HeadOver(owner), clock.Today);
}
