using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.TimeReports;

[GrainType("time-lines"), StatelessWorker]
internal sealed class TimeLinesGrain(
    TimeLineStore lines, ReportableProjects projects, IDirectory directory, Rights rights) : Grain, ITimeLinesGrain
{
    public async Task<Result<TimeLinePage>> WaitingForAsync(EmployeeNo approver, PageRequest page, ProjectNo? project) =>
        PageOf(await lines.ListAsync(new() { Awaiting = approver, Project = project }, page));

    public async Task<Result<TimeLinePage>> OfProjectAsync(EmployeeNo reader, ProjectNo project, Period? month, PageRequest page)
    {
        var everybody = rights.Reaches(reader, Permission.SeePeople, FigureScope.Of(project));
        return PageOf(await lines.ListAsync(
            new() { Project = project, Month = month, Employee = everybody ? null : reader, OnlyCounting = true }, page));
    }

    private TimeLinePage PageOf(LineSelection selection) =>
        new([.. selection.Lines.Select(ToRow)], selection.Count, selection.Total);

    private TimeLineRow ToRow(StoredTimeLine stored)
    {
        var (employee, month) = TimeReportKind.Of(stored.Report);
        return new(employee, directory.NameOf(employee), month, projects.NameOf(stored.Line.Entry.Project), stored.Line);
    }
}
