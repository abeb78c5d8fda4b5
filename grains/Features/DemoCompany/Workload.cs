using System.Collections.Immutable;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.DemoCompany;

/// <summary>Who works on what in which month. People stay with their projects as long as these last.</summary>
internal sealed class Workload
{
    private readonly Portfolio _portfolio;
    private readonly Dictionary<EmployeeNo, ImmutableArray<ProjectPlan>> _liking;
    private readonly Dictionary<string, ProjectPlan> _internal;

    public Workload(ulong seed, Portfolio portfolio, ImmutableArray<Worker> workers)
    {
        _portfolio = portfolio;
        _internal = portfolio.Internal.ToDictionary(project => project.Department);
        _liking = workers.Select((worker, index) => (worker.No, Projects: Liking(seed, worker, index)))
            .ToDictionary(pair => pair.No, pair => pair.Projects);
    }

    /// <summary>The one or two projects a person works on in a month, the one with more of the time first.</summary>
    public ImmutableArray<ProjectPlan> Of(Worker worker, Period month)
    {
        var running = _liking[worker.No].Where(project => project.RunsIn(month)).Take(2).ToImmutableArray();
        return running.IsEmpty ? [InternalOf(worker)]
            : running is [var only] && worker.Place % 3 == 0 ? [only, InternalOf(worker)]
            : running;
    }

    /// <summary>The internal project of a person's department; those above all departments use the last one's.</summary>
    private ProjectPlan InternalOf(Worker worker) => _internal[worker.Department ?? _portfolio.Internal[^1].Department];

    private ImmutableArray<ProjectPlan> Liking(ulong seed, Worker worker, int index)
    {
        // Heads of departments, and departments that serve the others, have no projects of customers.
        if (DepartmentPlan.All.FirstOrDefault(department => department.Code == worker.Department) is not { DeliversProjects: true }
            || worker.Unit == worker.Department)
        {
            return [];
        }

        if (worker is { Unit: "D01-A", Place: >= 1 and <= 5 })
        {
            return [_portfolio.Main, InternalOf(worker)];
        }

        // A few help out in other departments.
        var helpsElsewhere = RandomStream.Of(seed, "helps", index).Chance(8);
        return
        [
            .. _portfolio.Ventures.Select(venture => venture.Bearer)
                .Where(project => helpsElsewhere || project.Department == worker.Department)
                .OrderBy(project => RandomStream.Of(seed, project.No.Value, index).Next()),
        ];
    }
}
