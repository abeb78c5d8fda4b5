using System.Collections.Immutable;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>Time that goes from a member to its package changes nothing for the company.</summary>
public sealed class TimeMoveRulesTests
{
    private static readonly TimeMove Move = new(TestDimensions.Small, TestDimensions.Package, new(A.Day, A.Day.AddDays(1)));
    private static readonly MonthOwner Owner = new(A.Ann, A.Boss, A.Report);

    [Fact]
    [Trait("AT", "05.11")]
    public void What_waits_for_approval_waits_for_the_lead_of_the_package()
    {
        var step = Moved(A.Line(1, 8) with { Project = TestDimensions.Small });

        Assert.Equal((TestDimensions.Package, TestDimensions.Lead, TimeLineStatus.Submitted), (step.Lines[0].Project, step.Lines[0].Approver, step.Lines[0].Status));
        Assert.Empty(step.Entries);
    }

    [Fact]
    [Trait("AT", "05.11")]
    public void What_is_cost_is_taken_back_outside_the_package_and_posted_on_it_at_the_same_amount()
    {
        var step = Moved(Approved(1, 1000m, 200m));

        var (posted, taken) = (step.Entries.Single(entry => entry.Project == TestDimensions.Package), step.Entries.Single(entry => entry.Project == TestDimensions.Small));
        Assert.Equal((Money.Cny(1200m), Hours.Of(8)), (posted.Amount, posted.Quantity));
        Assert.Equal((Money.Cny(-1200m), Hours.Of(-8), null), (taken.Amount, taken.Quantity, taken.Package));
        Assert.Equal(Money.Cny(0m), step.Entries.Select(entry => entry.Amount).Aggregate((sum, amount) => sum + amount));
        Assert.Equal([new Posting(Money.Cny(1200m), Hours.Of(8))], step.Lines[0].Posted!.Value);
    }

    [Fact]
    public void A_later_rate_posts_its_difference_on_the_package()
    {
        var moved = Moved(Approved(1, 1000m)).Lines;

        var rated = TimeCostRules.ReRate(moved, A.Ann, A.Rates(1200m, A.Day), A.Report, new TestDimensions(), A.Now.Posting).Value!;

        Assert.Equal((TestDimensions.Package, Money.Cny(200m)), (Assert.Single(rated.Entries).Project, rated.Entries[0].Amount));
    }

    [Fact]
    public void Hours_go_to_the_line_that_stands_on_the_package_already()
    {
        var step = Moved(A.Line(1, 5) with { Project = TestDimensions.Small }, A.Line(2, 3) with { Project = TestDimensions.Package });

        Assert.Equal([TimeLineStatus.Removed, TimeLineStatus.Submitted], step.Lines.Select(line => line.Status));
        Assert.Equal(Hours.Of(8), step.Lines[1].Hours);
    }

    [Fact]
    public void A_line_that_was_taken_back_there_is_said_again()
    {
        var step = Moved(
            A.Line(1, 5) with { Project = TestDimensions.Small }, A.Line(2, 3, TimeLineStatus.Removed) with { Project = TestDimensions.Package, Approver = null });

        Assert.Equal((Hours.Of(5), TimeLineStatus.Submitted), (step.Lines[1].Hours, step.Lines[1].Status));
    }

    [Fact]
    [Trait("AT", "05.11")]
    public void Closed_periods_other_days_and_other_projects_stay()
    {
        ImmutableArray<TimeLine> lines =
        [
            A.Line(1, 1) with { Project = TestDimensions.Small, Day = A.Day.AddDays(-1) }, A.Line(2, 1),
            A.Line(3, 1, TimeLineStatus.Returned) with { Project = TestDimensions.Small },
        ];

        Assert.True(TimeMoveRules.Move(lines, Move, Owner, 9, new TestDimensions(), A.Now).ChangesNothing);
        Assert.True(TimeMoveRules.Move([Approved(1, 1000m)], Move, Owner, 9, new TestDimensions(), A.At(A.March)).ChangesNothing);
    }

    [Fact]
    public void Moving_again_moves_nothing() =>
        Assert.True(TimeMoveRules.Move(Moved(Approved(1, 1000m)).Lines, Move, Owner, 10, new TestDimensions(), A.Now).ChangesNothing);

    private static MonthStep Moved(params ImmutableArray<TimeLine> lines) => TimeMoveRules.Move(lines, Move, Owner, 9, new TestDimensions(), A.Now);

    private static TimeLine Approved(int no, params decimal[] posted) => A.Line(no, 8, TimeLineStatus.Approved) with
    {
        Project = TestDimensions.Small,
        Posted = [.. posted.Select((amount, index) => new Posting(Money.Cny(amount), index == 0 ? Hours.Of(8) : null))],
    };
}
