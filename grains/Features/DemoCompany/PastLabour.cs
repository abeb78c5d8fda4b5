using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.DemoCompany;

/// <summary>The labour of the months that are over: one sum per person, project and month.</summary>
internal sealed class PastLabour(History history, Workload workload, StoryBook stories)
{
    private const int MainPartInPercent = 65;

    public IEnumerable<PlannedLine> Of(Worker worker)
    {
        foreach (var month in history.SummedMonths)
        {
            var days = history.SummedDays(month, worker.HiredOn).ToList();
            var quarters = (days.Count - stories.DaysOf(worker.No, month)) * 8 * 4;
            if (quarters <= 0)
            {
                continue;
            }

            var projects = workload.Of(worker, month);
            var first = projects.Length == 1 ? quarters : quarters * MainPartInPercent / 100;
            yield return Line(worker, projects[0], days[^1], first);
            if (quarters > first)
            {
                yield return Line(worker, projects[1], days[^1], quarters - first);
            }
        }
    }

    private static PlannedLine Line(Worker worker, ProjectPlan project, DateOnly on, int quarters)
    {
        var hours = Hours.Of(quarters / 4m);
        return new(project.No, new(FigureKind.LabourCost, on, worker.CostOf(hours, on))
        {
            Employee = worker.No,
            Quantity = hours,
            Text = $"{Period.Of(on)} 人工",
        });
    }
}
