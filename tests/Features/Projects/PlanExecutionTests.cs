using OpsSupport.Kernel.Storage;

namespace OpsSupport.Features.Projects;

/// <summary>How a project keeps its plan (formula Q-25).</summary>
public sealed class PlanExecutionTests
{
    private static readonly DateOnly Today = new(2026, 6, 30);

    [Fact]
    [Trait("AT", "33.5")]
    public void Of_ten_milestones_six_are_due_and_four_of_them_are_reached()
    {
        var plan = PlanExecution.Of(
            [
                .. Enumerable.Range(1, 4).Select(no => new Milestone($"{no}", Today.AddDays(-no), Today.AddDays(-no))),
                new("late", Today.AddDays(-9)), new("later", Today.AddDays(-2)),
                .. Enumerable.Range(1, 4).Select(no => new Milestone($"next {no}", Today.AddDays(no))),
            ],
            Today);

        Assert.Equal((6, 4, "66.67"), (plan.Due, plan.Done, (plan.Completion!.Value * 100).ToString("F2", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal([("late", 9), ("later", 2)], plan.Overdue.Select(milestone => (milestone.Name, milestone.DaysLate(Today))));
    }

    [Fact]
    public void A_heavy_milestone_counts_for_more() =>
        Assert.Equal(0.75m, PlanExecution.Of([new("a", Today, Today, Weight: 3), new("b", Today)], Today).Completion);

    [Fact]
    [Trait("AT", "X-03")]
    public void Where_nothing_is_due_there_is_no_completion() =>
        Assert.Null(PlanExecution.Of([new("a", Today.AddDays(1), Today)], Today).Completion);

    [Theory]
    [InlineData(-1, null, MilestoneState.Overdue, 1)]
    [InlineData(0, null, MilestoneState.Open, 0)]
    [InlineData(-5, -2, MilestoneState.Done, 3)]
    [InlineData(-5, 1, MilestoneState.Overdue, 5)]
    [InlineData(2, -1, MilestoneState.Done, 0)]
    public void A_milestone_is_open_until_its_day_and_overdue_after_it(int planned, int? done, MilestoneState state, int late)
    {
        var milestone = new Milestone("a", Today.AddDays(planned), done is { } days ? Today.AddDays(days) : null);

        Assert.Equal((state, late), (milestone.On(Today), milestone.DaysLate(Today)));
    }

    [Fact]
    public void Members_stored_by_number_alone_are_members_for_good()
    {
        var members = StoredJson.Read<ProjectMember[]>("""["ann", {"person": "bob", "from": "2026-01-01"}]""");

        Assert.Equal([new(new("ann")), new(new("bob"), From: new(2026, 1, 1))], members);
        Assert.Equal(members, StoredJson.Read<ProjectMember[]>(StoredJson.Write(members)));
    }
}
