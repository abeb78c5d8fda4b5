using OpsSupport.Features.Employees;
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
    TimeLineStore lines, ReportableProjects projects, IRegister<Employee> employees, Approvers approvers, Rights rights) : Grain, ITimeLinesGrain
{
    public async Task<Result<TimeLinePage>> WaitingForAsync(EmployeeNo approver, PageRequest page, ProjectNo? project) =>
        PageOf(approver, await lines.ListAsync(new() { Awaiting = WaitingFor(approver), Project = project }, page));

    public async Task<Result<TimeLinePage>> OfProjectAsync(EmployeeNo reader, ProjectNo project, Period? month, PageRequest page)
    {
        var everybody = rights.Reaches(reader, Permission.SeePeople, FigureScope.Of(project));
        return PageOf(reader, await lines.ListAsync(
            new() { Project = project, Month = month, Employee = everybody ? null : reader, OnlyCounting = true }, page));
    }

    private TimeLineStore.Approver WaitingFor(EmployeeNo approver)
    {
        var (led, predecessors) = approvers.InheritedBy(approver);
        return new(approver, led, predecessors);
    }

    private TimeLinePage PageOf(EmployeeNo reader, LineSelection selection)
    {
        var seesCost = selection.Lines.Select(stored => stored.Line.Entry.Project).Distinct().ToDictionary(project => project, project =>
            rights.Reaches(reader, Permission.SeeCost, FigureScope.Of(project)) && rights.Reaches(reader, Permission.SeePeople, FigureScope.Of(project)));
        return new([.. selection.Lines.Select(stored => ToRow(stored, seesCost[stored.Line.Entry.Project]))], selection.Count, selection.Total);
    }

    private TimeLineRow ToRow(StoredTimeLine stored, bool withCost)
    {
        var (no, month) = TimeReportKind.Of(stored.Report);
        var employee = employees.Find(no.Value);
        return new(no, employee?.Name ?? no.Value, month, projects.NameOf(stored.Line.Entry.Project), stored.Line)
        {
            Cost = withCost ? employee?.Rates.On(stored.Line.WorkedOn)?.CostOf(stored.Line.Entry.Hours) : null,
        };
    }
}
