using System.Collections.Immutable;

namespace OpsSupport.Features.Projects;

/// <summary>How a project keeps its plan on a day (计划执行情况, formula Q-25).</summary>
/// <param name="Due">Milestones planned for that day or before.</param>
/// <param name="Done">Those of them that are reached.</param>
/// <param name="Overdue">Those that are not and whose day is past, the longest late first.</param>
/// <param name="Completion">Done of due, by weight; null where nothing is due yet (rule X-03).</param>
public sealed record PlanExecution(int Due, int Done, ImmutableArray<Milestone> Overdue, decimal? Completion)
{
    public static PlanExecution Of(ImmutableArray<Milestone> milestones, DateOnly today)
    {
        var due = milestones.Where(milestone => milestone.PlannedOn <= today).ToList();
        var done = due.Where(milestone => milestone.On(today) == MilestoneState.Done).ToList();
        return new(
            due.Count, done.Count,
            [.. due.Where(milestone => milestone.On(today) == MilestoneState.Overdue).OrderBy(milestone => milestone.PlannedOn)],
            due.Count == 0 ? null : (decimal)done.Sum(milestone => milestone.Weight) / due.Sum(milestone => milestone.Weight));
    }
}
