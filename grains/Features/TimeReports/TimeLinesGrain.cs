using OpsSupport.Features.Projects;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Registers;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.TimeReports;

[GrainType("time-lines"), StatelessWorker]
internal sealed class TimeLinesGrain(
    TimeLineStore lines, IRegister<Project> projects, IDirectory directory, IDimensions dimensions, Rights rights) : Grain, ITimeLinesGrain
{
    private const int MostProjects = 100;

    public async Task<Result<TimeLinePage>> WaitingForAsync(EmployeeNo approver, PageRequest page) =>
        PageOf(await lines.ListAsync(new() { Awaiting = approver }, page));

    public async Task<Result<TimeLinePage>> OfProjectAsync(EmployeeNo reader, ProjectNo project, Period? month, PageRequest page)
    {
        var everybody = rights.Reaches(reader, Permission.SeePeople, FigureScope.Of(project));
        return PageOf(await lines.ListAsync(
            new() { Project = project, Month = month, Employee = everybody ? null : reader, OnlyCounting = true }, page));
    }

    public async Task<ReportableProjects> ProjectsForAsync(EmployeeNo employee, DateOnly day)
    {
        var recent = await lines.RecentProjectsAsync(employee);
        var mine = dimensions.OpenTo(employee, day).ToHashSet();
        var open = projects.All.Where(project => project.Value.IsOpenToAll).Select(project => new ProjectNo(project.Key)).ToHashSet();
        return new(
        [
            .. recent.Where(no => mine.Contains(no) || open.Contains(no)).Select(no => (No: no, Reason: ReportableReason.Recent))
                .Concat(mine.OrderBy(no => no.Value, StringComparer.Ordinal).Select(no => (No: no, Reason: ReportableReason.Mine)))
                .Concat(open.OrderBy(no => no.Value, StringComparer.Ordinal).Select(no => (No: no, Reason: ReportableReason.OpenToAll)))
                .DistinctBy(one => one.No)
                .Where(one => TakesTime(one.No, day))
                .Take(MostProjects)
                .Select(one => new ReportableProject(one.No, NameOf(one.No), one.Reason)),
        ]);
    }

    // Only what is offered is decided here; what is refused is the project's own to say.
    private bool TakesTime(ProjectNo no, DateOnly day) =>
        projects.Find(no.Value) is { State: ProjectState.Active } project && project.Packages.On(day) is null;

    private TimeLinePage PageOf(LineSelection selection) =>
        new([.. selection.Lines.Select(ToRow)], selection.Count, selection.Total);

    private TimeLineRow ToRow(StoredTimeLine stored)
    {
        var (employee, month) = TimeReportKind.Of(stored.Report);
        return new(employee, directory.NameOf(employee), month, NameOf(stored.Line.Entry.Project), stored.Line);
    }

    private string NameOf(ProjectNo no) => projects.Find(no.Value)?.Name ?? no.Value;
}
