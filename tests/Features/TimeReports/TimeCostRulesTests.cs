using System.Collections.Immutable;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>What approved time costs, and that only differences are ever posted.</summary>
public sealed class TimeCostRulesTests
{
    private readonly TestDimensions _dimensions = new();

    [Fact]
    public void Approved_hours_cost_their_part_of_a_day()
    {
        var entry = Assert.Single(Posted(A.Line(1, 2, TimeLineStatus.Approved)).Entries);

        Assert.Equal(
            (FigureKind.LabourCost, Money.Cny(250m), Hours.Of(2), A.Day, A.Plain, A.Ann),
            (entry.Kind, entry.Amount, entry.Quantity!, entry.BusinessDate, entry.Project!, entry.Employee!));
    }

    [Fact]
    public void Cost_is_rounded_to_the_cent_for_each_line() =>
        Assert.Equal(Money.Cny(31.27m), Assert.Single(Posted(A.Line(1, 0.25m, TimeLineStatus.Approved), 1000.50m).Entries).Amount);

    [Fact]
    public void What_is_not_approved_costs_nothing() => Assert.Empty(Posted(A.Line(1, 8)).Entries);

    [Fact]
    [Trait("AT", "32.8")]
    [Trait("AT", "I-12")]
    public void A_rate_raised_later_posts_the_difference_once()
    {
        var approved = Posted(A.Line(1, 8, TimeLineStatus.Approved));

        var raised = ReRated(approved, 1200m).Value!;
        var again = ReRated(raised, 1200m).Value!;

        Assert.Equal(Money.Cny(1000m), Assert.Single(approved.Entries).Amount);
        Assert.Equal((Money.Cny(200m), null), (Assert.Single(raised.Entries).Amount, raised.Entries[0].Quantity));
        Assert.True(again.ChangesNothing);
        Assert.Equal(approved.Lines[0].Revision, raised.Lines[0].Revision);
    }

    [Fact]
    [Trait("AT", "32.13")]
    public void A_difference_to_a_closed_period_is_booked_in_the_open_one()
    {
        ImmutableArray<Period> closed = [new(2026, 2)];
        var day = new DateOnly(2026, 2, 27);
        var approved = Posted(A.Line(1, 8, TimeLineStatus.Approved) with { Day = day });

        var entry = Assert.Single(TimeCostRules.ReRate(
            approved.Lines, A.Ann, A.Rates(1200m, day), A.Report, _dimensions, A.At([.. closed]).Posting).Value!.Entries);

        Assert.Equal((day, A.March, closed[0]), (entry.BusinessDate, entry.Period, entry.Adjusts!));
    }

    [Fact]
    public void A_line_returned_after_approval_costs_nothing_any_more()
    {
        var approved = Posted(A.Line(1, 8, TimeLineStatus.Approved));

        var back = TimeCostRules.Post(
            new(approved.Lines.SetItem(0, approved.Lines[0] with { Status = TimeLineStatus.Returned }), [1]),
            A.Ann, A.Rates(1000m), A.Report, _dimensions, A.Now.Posting);

        Assert.Equal((Money.Cny(-1000m), Hours.Of(-8)), (Assert.Single(back.Entries).Amount, back.Entries[0].Quantity!));
    }

    [Fact]
    public void A_rate_that_is_gone_stops_the_re_rate_run()
    {
        var approved = Posted(A.Line(1, 8, TimeLineStatus.Approved));

        var stopped = TimeCostRules.ReRate(approved.Lines, A.Ann, A.Rates(1200m), A.Report, _dimensions, A.Now.Posting);

        Assert.Equal([new NoCostRate(A.Ann, A.Day)], stopped.Errors);
    }

    [Fact]
    public void A_correction_costs_at_the_rate_of_the_day_it_corrects()
    {
        var correction = A.Line(1, -2, TimeLineStatus.Approved) with { Day = A.Now.Today, Corrects = A.Day };

        var entry = Assert.Single(TimeCostRules.Post(
            new([correction], [1]), A.Ann, A.Rates(1000m, A.Day), A.Report, _dimensions, A.Now.Posting).Entries);

        Assert.Equal((Money.Cny(-250m), A.Day), (entry.Amount, entry.BusinessDate));
    }

    private MonthStep Posted(TimeLine line, decimal perDay = 1000m) =>
        TimeCostRules.Post(new([line], [1]), A.Ann, A.Rates(perDay, line.WorkedOn), A.Report, _dimensions, A.Now.Posting);

    private Result<MonthStep> ReRated(MonthStep before, decimal perDay) =>
        TimeCostRules.ReRate(before.Lines, A.Ann, A.Rates(perDay, A.Day), A.Report, _dimensions, A.Now.Posting);
}
