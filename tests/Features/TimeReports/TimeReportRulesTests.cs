using System.Collections.Immutable;
using OpsSupport.Features.Projects;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>What a person's own commands make of a month.</summary>
public sealed class TimeReportRulesTests
{
    private static readonly TimeCorrection Correction = new(A.Day, A.Plain, Hours.Of(-2), "Two hours were for another customer");
    private readonly TimeReportRules _rules = new(new(new TimePolicies()));

    [Fact]
    public void A_day_asks_the_lead_of_each_project()
    {
        var step = Submitted([], A.Reported(new(A.Project(1), Hours.Of(3)), new(A.Project(2), Hours.Of(5))));

        Assert.Equal(
            [(1, A.Lead, TimeLineStatus.Submitted), (2, A.Lead, TimeLineStatus.Submitted)],
            step.Lines.Select(line => (line.No, line.Approver!, line.Status)));
        Assert.Equal([A.March], step.OpenPeriods);
    }

    [Fact]
    [Trait("AT", "32.7")]
    public void A_leads_own_time_goes_to_his_superior()
    {
        var reported = A.Reported(A.Entry) with { Projects = [new ReportingFacts(A.Plain, "Plain", A.Ann)] };

        Assert.Equal(A.Boss, Assert.Single(Submitted([], reported).Lines).Approver);
    }

    [Fact]
    public void Without_a_lead_and_a_superior_there_is_nobody_to_ask()
    {
        var reported = A.Reported(A.Entry) with
        {
            Person = A.Person with { Superior = null },
            Projects = [new ReportingFacts(A.Plain, "Plain", Lead: null)],
        };

        Assert.Equal([new NobodyToAsk("Plain")], Submit([], reported).Errors);
    }

    [Fact]
    [Trait("AT", "32.9")]
    public void Only_the_line_that_says_something_else_asks_again()
    {
        var before = Submitted([], A.Reported(new(A.Project(1), Hours.Of(3)), new(A.Project(2), Hours.Of(5)))).Lines;
        before = before.SetItem(1, before[1] with { Status = TimeLineStatus.Returned, Comment = "Which part?" });

        var step = Submitted(before, A.Reported(new(A.Project(1), Hours.Of(3)), new(A.Project(2), Hours.Of(4))), seen: 1, version: 2);

        Assert.Equal([2], step.Touched);
        Assert.Equal((TimeLineStatus.Submitted, null, Hours.Of(4), 2), (step.Lines[1].Status, step.Lines[1].Comment, step.Lines[1].Hours, step.Lines[1].Revision));
        Assert.Equal(1, step.Lines[0].Revision);
    }

    [Fact]
    public void The_same_day_said_twice_changes_nothing()
    {
        var before = Submitted([], A.Reported(A.Entry)).Lines;

        Assert.True(Submitted(before, A.Reported(A.Entry), seen: 1, version: 2).ChangesNothing);
    }

    [Fact]
    public void A_line_left_out_is_taken_back_and_keeps_its_number_when_it_returns()
    {
        var before = Submitted([], A.Reported(A.Entry)).Lines;

        var without = Submitted(before, A.Reported(), seen: 1, version: 2).Lines;
        var again = Submitted(without, A.Reported(A.Entry), seen: 2, version: 3).Lines;

        Assert.Equal((TimeLineStatus.Removed, null), (without[0].Status, without[0].Approver));
        Assert.Equal((1, TimeLineStatus.Submitted), (Assert.Single(again).No, again[0].Status));
    }

    [Fact]
    public void An_empty_day_says_nothing() => Assert.Equal([new Missing("Entries")], Submit([], A.Reported()).Errors);

    [Fact]
    public void Approved_lines_stay_as_they_are()
    {
        ImmutableArray<TimeLine> before = [A.Line(1, 4, TimeLineStatus.Approved) with { Project = A.Project(1) }];

        var step = Submitted(before, A.Reported(A.Entry with { Hours = Hours.Of(4) }));

        Assert.Equal(before[0], step.Lines[0]);
        Assert.Equal([2], step.Touched);
    }

    [Fact]
    public void A_day_that_changed_since_it_was_seen_is_refused_and_other_days_may_change()
    {
        ImmutableArray<TimeLine> lines = [A.Line(1, 8) with { Revision = 3 }];

        Assert.Equal([new StaleVersion(2, 3)], Submit(lines, A.Reported(A.Entry), seen: 2, version: 4).Errors);
        Assert.True(Submit([lines[0] with { Day = A.Day.AddDays(-1) }], A.Reported(A.Entry), seen: 2, version: 4).Succeeded);
    }

    [Fact]
    [Trait("AT", "32.13")]
    public void A_correction_of_a_closed_day_is_a_line_of_today_in_the_open_period()
    {
        var step = Correct([A.Line(1, 8, TimeLineStatus.Approved)], Correction, A.At(new Period(2026, 2), A.March)).Value!;

        var line = step.Lines[1];
        Assert.Equal((2, A.Now.Today, A.Day, Hours.Of(-2), TimeLineStatus.Submitted), (line.No, line.Day, line.Corrects!.Value, line.Hours, line.Status));
        Assert.Equal([Period.Of(A.Now.Today)], step.OpenPeriods);
    }

    [Theory]
    [InlineData(-8, true)]
    [InlineData(-8.25, false)]
    public void A_correction_takes_no_more_than_there_is(decimal difference, bool isFine)
    {
        var corrected = Correct([A.Line(1, 8, TimeLineStatus.Approved)], Correction with { Difference = Hours.Of(difference) });

        Assert.Equal(isFine ? [] : [new CorrectionOutOfRange(Hours.Of(8 + difference))], corrected.Errors);
    }

    [Fact]
    public void A_correction_keeps_to_the_limits_of_a_day()
    {
        ImmutableArray<TimeLine> lines = [A.Line(1, 8, TimeLineStatus.Approved), A.Line(2, 3, TimeLineStatus.Approved) with { Project = A.Project(2) }];

        Assert.Empty(Correct(lines, Correction with { Difference = Hours.Of(1) }).Errors);
        Assert.Equal(
            [new OvertimeNotApproved(Hours.Of(12.25m), Hours.Of(12))],
            Correct(lines, Correction with { Difference = Hours.Of(1.25m) }).Errors);
    }

    [Fact]
    public void A_correction_says_how_much_and_why()
    {
        var empty = Correct([A.Line(1, 8, TimeLineStatus.Approved)], Correction with { Difference = Hours.None, Reason = " " });
        var long_ = Correct([A.Line(1, 8, TimeLineStatus.Approved)], Correction with { Reason = new('x', 501) });

        Assert.Equal([new Missing("Reason"), new HoursInvalid("Difference", 0)], empty.Errors);
        Assert.Equal([new TooLong("Reason", 500)], long_.Errors);
    }

    [Fact]
    public void A_line_keeps_the_day_on_which_it_was_first_said_and_so_does_what_takes_its_place()
    {
        var inTime = A.Line(1, 8) with { SaidOn = null };

        var returned = Submitted([inTime with { Status = TimeLineStatus.Returned }], A.Reported(A.Entry)).Lines;
        var moved = Submitted([inTime], A.Reported(A.Entry with { Project = A.Project(2) })).Lines;
        var added = Submitted([inTime], A.Reported(A.Entry, A.Entry with { Project = A.Project(2), Hours = Hours.Of(1) })).Lines;
        var again = Submitted([inTime with { Status = TimeLineStatus.Removed }], A.Reported(A.Entry)).Lines;
        var takenOver = Submitted([], A.Reported(A.Entry) with { IsTakenOver = true }).Lines;

        Assert.Null(takenOver[0].SaidOn);
        Assert.Null(returned[0].SaidOn);
        Assert.Null(moved[1].SaidOn);
        Assert.Equal([null, A.Day.AddDays(1)], added.Select(line => line.SaidOn));
        Assert.Equal(A.Day.AddDays(1), again[0].SaidOn);
    }

    private MonthStep Submitted(ImmutableArray<TimeLine> lines, ReportedDay reported, int seen = 9, int version = 1) =>
        Submit(lines, reported, seen, version).Value!;

    private Result<MonthStep> Submit(ImmutableArray<TimeLine> lines, ReportedDay reported, int seen = 9, int version = 1) =>
        _rules.Submit(lines, reported, seen, version, A.Now);

    private Result<MonthStep> Correct(ImmutableArray<TimeLine> lines, TimeCorrection correction, Moment? moment = null) =>
        _rules.Correct(lines, correction, new(A.Person, A.Facts(correction.Project).Value!, Hours.None), version: 5, moment ?? A.Now);
}
