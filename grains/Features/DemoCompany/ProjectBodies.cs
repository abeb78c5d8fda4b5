using System.Collections.Immutable;
using OpsSupport.Features.Projects;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.DemoCompany;

/// <summary>Writes out planned projects, once it is known who worked on them and what it cost.</summary>
internal static class ProjectBodies
{
    private static readonly string[] Steps = ["方案评审", "开发完成", "上线试运行", "验收"];

    /// <param name="spent">The cost of a kind so far, in fen.</param>
    public static Coded<Project> Of(
        ProjectPlan plan, ImmutableArray<EmployeeNo> members, Func<FigureKind, long> spent, History history, RandomStream draw)
    {
        var from = plan.From.FirstDay;
        return new(plan.No.Value, new()
        {
            Name = plan.Name,
            Kind = plan.Kind,
            State = plan.To >= history.Now ? ProjectState.Active : draw.Chance(60) ? ProjectState.Completed : ProjectState.Closed,
            Customer = plan.Customer,
            Direction = plan.Direction,
            Departments = [new(from, null, new(plan.Department))],
            Leads = [new(from, null, plan.Lead)],
            Salesperson = plan.Salesperson,
            Packages = plan.Package is null ? [] : [new(from, null, plan.Package)],
            Members = [.. members.Select(member => new ProjectMember(member))],
            Stage = plan.To >= history.Now ? ProjectStage.InExecution : ProjectStage.Completed,
            Milestones = plan.IsInternal ? [] : [.. Milestones(from, plan.To.LastDay, history.Now.FirstDay)],
            IsOpenToAll = plan.IsInternal,
            PlannedFrom = from,
            PlannedTo = plan.IsInternal ? null : plan.To.LastDay,
            Budget = plan.IsInternal ? [] : [.. Budget(spent, from, draw)],
        });
    }

    // What became due lately is not reached yet, so that there is something to see to.
    private static IEnumerable<Milestone> Milestones(DateOnly begin, DateOnly end, DateOnly today) => Steps.Select((name, index) =>
    {
        var planned = begin.AddDays((end.DayNumber - begin.DayNumber) * (index + 1) / Steps.Length);
        DateOnly? done = planned.AddDays(20) < today ? planned.AddDays((index * 7 % 10) - 5) : null;
        return new Milestone(name, planned, done, Weight: index + 1);
    });

    private static IEnumerable<BudgetLine> Budget(Func<FigureKind, long> spent, DateOnly begin, RandomStream draw) =>
        from kind in FigureKinds.Costs
        let planned = spent(kind) * draw.Between(9, 16) / 10
        where planned > 0
        select new BudgetLine(kind, Money.FromMinor(planned, Currency.Cny), begin);
}
