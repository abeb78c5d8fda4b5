using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Features.TimeReports;

/// <summary>Who may decide which line.</summary>
public sealed class TimeApprovalRulesTests
{
    private static readonly ImmutableArray<TimeLine> Lines = [A.Line(1, 8)];

    [Fact]
    public void The_lead_approves_what_he_saw()
    {
        var decision = Decide(A.Approval(A.Lead), new LineVersion(1, 1));

        Assert.Equal([1], decision.Told.Decided);
        Assert.Equal((TimeLineStatus.Approved, 9), (decision.Step.Lines[0].Status, decision.Step.Lines[0].Revision));
    }

    [Fact]
    public void A_line_returned_says_why_and_no_longer_counts()
    {
        var line = Decide(A.Return(A.Lead), new LineVersion(1, 1)).Step.Lines[0];

        Assert.Equal((TimeLineStatus.Returned, "Which part?", false), (line.Status, line.Comment, line.Counts));
    }

    [Fact]
    public void Nobody_else_decides() => Assert.Equal(new NotYourTurn(), Refused(A.Approval(A.Boss), new LineVersion(1, 1)));

    [Fact]
    [Trait("AT", "32.7")]
    public void Nobody_approves_his_own_time() => Assert.Equal(new OwnLine(1, A.Lead), Refused(A.Approval(A.Ann), new LineVersion(1, 1)));

    [Theory]
    [InlineData(1, 2)]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(0, 1)]
    [InlineData(-1, 1)]
    public void A_line_that_changed_since_or_never_was_is_left(int line, int revision) =>
        Assert.Equal(new LineChanged(line), Refused(A.Approval(A.Lead), new LineVersion(line, revision)));

    [Theory]
    [InlineData(TimeLineStatus.Approved, TimeLineDecision.Approve)]
    [InlineData(TimeLineStatus.Returned, TimeLineDecision.Approve)]
    [InlineData(TimeLineStatus.Returned, TimeLineDecision.Return)]
    [InlineData(TimeLineStatus.Removed, TimeLineDecision.Return)]
    public void What_waits_for_nobody_is_left(TimeLineStatus status, TimeLineDecision decision) => Assert.Equal(
        new LineChanged(1),
        Refused(A.Return(A.Lead) with { Decision = decision }, new LineVersion(1, 1), A.Line(1, 8, status)));

    [Fact]
    public void Approved_time_can_be_returned_until_its_period_is_closed()
    {
        ImmutableArray<TimeLine> approved = [A.Line(1, 8, TimeLineStatus.Approved)];

        var open = TimeApprovalRules.Decide(approved, [new(1, 1)], A.Return(A.Lead), A.Rates(1000), new TestDimensions(), A.Now);
        var closed = TimeApprovalRules.Decide(approved, [new(1, 1)], A.Return(A.Lead), A.Rates(1000), new TestDimensions(), A.At(A.March));

        Assert.Equal([1], open.Told.Decided);
        Assert.Equal([new LineRefused(1, new PeriodClosed(A.March))], closed.Told.Refused);
    }

    [Fact]
    public void Without_a_cost_rate_a_line_cannot_be_approved_but_returned()
    {
        var none = A.Rates(1000);

        var approved = TimeApprovalRules.Decide(Lines, [new(1, 1)], A.Approval(A.Lead), none, new TestDimensions(), A.Now);
        var returned = TimeApprovalRules.Decide(Lines, [new(1, 1)], A.Return(A.Lead), none, new TestDimensions(), A.Now);

        Assert.Equal([new LineRefused(1, new NoCostRate(A.Ann, A.Day))], approved.Told.Refused);
        Assert.Equal([1], returned.Told.Decided);
    }

    [Fact]
    [Trait("AT", "05.3")]
    public void A_project_that_joined_a_package_meanwhile_takes_no_cost() => Assert.Equal(
        new PostOnPackage("Lines", TestDimensions.Small, TestDimensions.Package),
        Refused(A.Approval(A.Lead), new LineVersion(1, 1), A.Line(1, 8) with { Project = TestDimensions.Small }));

    [Fact]
    public void One_line_refused_does_not_keep_the_others()
    {
        ImmutableArray<TimeLine> lines = [A.Line(1, 4), A.Line(2, 4) with { Approver = A.Boss }];

        var decision = TimeApprovalRules.Decide(
            lines, [new(1, 1), new(2, 2), new(1, 1)], A.Approval(A.Lead), A.Rates(1000, A.Day), new TestDimensions(), A.Now);

        Assert.Equal([1], decision.Told.Decided);
        Assert.Equal([new LineRefused(2, new NotYourTurn())], decision.Told.Refused);
    }

    [Fact]
    [Trait("AT", "X-06")]
    public void An_answer_sent_again_is_told_the_same()
    {
        ImmutableArray<LineVersion> seen = [new(1, 1), new(2, 1)];
        ImmutableArray<TimeLine> lines = [A.Line(1, 4), A.Line(2, 4)];

        var first = TimeApprovalRules.Decide(lines, seen, A.Approval(A.Lead), A.Rates(1000, A.Day), new TestDimensions(), A.Now);
        var again = TimeApprovalRules.Again(first.Step.Lines, seen, A.Approval(A.Lead), A.Now);

        Assert.Equal(first.Told.Decided, again.Decided);
        Assert.Equal(first.Told.Refused, again.Refused);
    }

    [Fact]
    public void To_return_needs_a_reason_of_sensible_length()
    {
        Assert.Equal(new Missing("comment"), TimeApprovalRules.Check(1, TimeLineDecision.Return, " "));
        Assert.Equal(new TooLong("comment", 500), TimeApprovalRules.Check(1, TimeLineDecision.Approve, new('x', 501)));
        Assert.Null(TimeApprovalRules.Check(1, TimeLineDecision.Approve, new('x', 500)));
        Assert.Null(TimeApprovalRules.Check(1000, TimeLineDecision.Approve, null));
        Assert.Equal(new TooManyTimeLines(1000), TimeApprovalRules.Check(1001, TimeLineDecision.Approve, null));
    }

    private static LinesDecision Decide(Answer answer, LineVersion seen, TimeLine? line = null) =>
        TimeApprovalRules.Decide(line is null ? Lines : [line], [seen], answer, A.Rates(1000, A.Day), new TestDimensions(), A.Now);

    private static DomainError Refused(Answer answer, LineVersion seen, TimeLine? line = null) =>
        Assert.Single(Decide(answer, seen, line).Told.Refused).Reason;
}
