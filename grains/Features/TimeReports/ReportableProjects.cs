using System.Collections.Immutable;
using OpsSupport.Features.Projects;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Registers;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>The projects a person may choose from for a day, and what projects are called.</summary>
internal sealed class ReportableProjects(IRegister<Project> projects, IDimensions dimensions)
{
    private const int Most = 100;

    /// <param name="recent">Where the person worked lately, last first.</param>
    /// <param name="named">What the person's templates and the days to be copied say. It is found however many projects are open to all.</param>
    public ImmutableArray<ReportableProject> For(EmployeeNo employee, DateOnly day, ImmutableArray<ProjectNo> recent, IEnumerable<TimeEntry> named)
    {
        var mine = dimensions.OpenTo(employee, day).ToHashSet();
        var open = projects.All.Where(project => project.Value.IsOpenToAll).Select(project => new ProjectNo(project.Key)).ToHashSet();
        return
        [
            .. recent.Where(no => mine.Contains(no) || open.Contains(no)).Select(no => (No: no, Reason: ReportableReason.Recent))
                .Concat(named.Select(entry => entry.Project).Where(no => mine.Contains(no) || open.Contains(no))
                    .Select(no => (No: no, Reason: mine.Contains(no) ? ReportableReason.Mine : ReportableReason.OpenToAll)))
                .Concat(InOrder(mine).Select(no => (No: no, Reason: ReportableReason.Mine)))
                .Concat(InOrder(open).Select(no => (No: no, Reason: ReportableReason.OpenToAll)))
                .DistinctBy(one => one.No)
                .Where(one => TakesTime(one.No, day))
                .Take(Most)
                .Select(one => new ReportableProject(one.No, NameOf(one.No), one.Reason)),
        ];
    }

    /// <summary>The project's name; its number where nobody knows it.</summary>
    public string NameOf(ProjectNo no) => projects.Find(no.Value)?.Name ?? no.Value;

    private static IOrderedEnumerable<ProjectNo> InOrder(IEnumerable<ProjectNo> numbers) => numbers.OrderBy(no => no.Value, StringComparer.Ordinal);

    // This decides what is offered; what is refused is the project's own to say.
    private bool TakesTime(ProjectNo no, DateOnly day) =>
        projects.Find(no.Value) is { State: ProjectState.Active } project && project.Packages.On(day) is null;
}
