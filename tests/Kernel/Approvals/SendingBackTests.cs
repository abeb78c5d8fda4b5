using OpsSupport.Kernel.Documents;
using static OpsSupport.Kernel.Approvals.Trial;
using static OpsSupport.Kernel.Approvals.Who;

namespace OpsSupport.Kernel.Approvals;

/// <summary>Back to the starter or to an earlier node, withdrawn and recalled: four different things.</summary>
public sealed class SendingBackTests
{
    [Fact]
    [Trait("AT", "A.1")]
    public void Sent_back_from_a_countersign_all_are_asked_again()
    {
        var trial = new Trial(Node("heads", SignMode.All, A, B, C)).Start().Approve(A).Approve(B).SendBack(C);

        Assert.Equal(("starter:S", ApprovalOutcome.Running), (trial.Open, trial.State.Outcome));
        Assert.Equal([ApprovalTaskState.Superseded], trial.StatesOf(A));
        Assert.Equal([ApprovalTaskState.Superseded], trial.StatesOf(B));
        Assert.Equal([ApprovalTaskState.SentBack], trial.StatesOf(C));

        trial.Resubmit();
        Assert.Equal(("heads:A heads:B heads:C", 2), (trial.Open, trial.State.Round));
        Assert.Equal(ApprovalOutcome.Approved, trial.Approve(A).Approve(B).Approve(C).State.Outcome);
    }

    [Fact]
    [Trait("AT", "A.2")]
    public void Sent_back_before_a_fork_both_branches_are_cancelled()
    {
        var trial = Forked().Start().Approve(A).SendBack(B, "lead");

        Assert.Equal("lead:A", trial.Open);
        Assert.Equal([ApprovalTaskState.Superseded], trial.StatesOf(D));

        trial.Approve(A);
        Assert.Equal("p:B q:D", trial.Open);
    }

    [Fact]
    public void Sent_back_inside_a_branch_the_other_branch_goes_on()
    {
        var trial = new Trial(Node("p1", A) with { Branch = "P" }, Node("p2", B) with { Branch = "P" }, Node("q", D) with { Branch = "Q" })
            .Start().Approve(A).SendBack(B, "p1");

        Assert.Equal("p1:A q:D", trial.Open);
    }

    [Fact]
    public void Sent_straight_back_what_was_agreed_in_between_stands()
    {
        var trial = new Trial(Node("lead", A), Node("head", B), Node("finance", C)).Start().Approve(A).Approve(B).SendBack(C, "lead", ResumeRule.Straight);
        Assert.Equal("lead:A", trial.Open);

        Assert.Equal("finance:C", trial.Approve(A).Open);
    }

    [Fact]
    public void Resubmitted_straight_it_goes_to_who_sent_it_back()
    {
        var trial = new Trial(Node("lead", A), Node("head", B) with { Resume = ResumeRule.Straight }).Start().Approve(A).SendBack(B);

        Assert.Equal("head:B", trial.Resubmit().Open);
    }

    [Fact]
    public void Conditions_are_asked_again_of_what_was_put_right()
    {
        var above = new ApprovalCondition.Compare(ApprovalField.Amount, Comparison.Above, new ApprovalValue.Number(5000));
        var trial = new Trial(Node("lead", A), Node("leader", D) with { Condition = above }, Node("finance", C))
        {
            Subject = new() { Kind = "memo", Starter = Starter, Amount = Values.Money.Cny(5000) },
        }.Start().Approve(A).SendBack(C, resume: ResumeRule.Straight);

        trial.Resubmit(trial.Subject with { Amount = Values.Money.Cny(5000.01m) });

        Assert.Equal("leader:D", trial.Open);
    }

    [Fact]
    public void It_goes_back_only_to_where_it_was_agreed_to()
    {
        var trial = Forked().Start().Approve(A);
        var task = trial.TaskOf(B).No;

        Assert.Equal(new NotAnEarlierNode("q"), trial.Refusal(B, new ApprovalCommand.SendBack(task, "q")));
        Assert.Equal(new NotAnEarlierNode("end"), trial.Refusal(B, new ApprovalCommand.SendBack(task, "end")));
        Assert.Equal(new NotAnEarlierNode("nowhere"), trial.Refusal(B, new ApprovalCommand.SendBack(task, "nowhere")));
    }

    [Fact]
    public void Who_gains_by_what_was_put_right_has_not_agreed_to_it()
    {
        var trial = new Trial(Node("lead", A), Node("head", B)).Start().Approve(A).SendBack(B, resume: ResumeRule.Straight);
        trial.Actors.Superiors[A] = C;

        trial.Resubmit(trial.Subject with { Beneficiaries = [A] });

        Assert.Equal("lead:C", trial.Open);
    }

    [Fact]
    public void Only_its_starter_submits_again_and_only_what_is_with_him()
    {
        var trial = new Trial(Node("lead", A)).Start();
        var engine = new ApprovalEngine(trial.Actors, new(Time.WorkCalendar.China));

        Assert.Equal(new NotYourTurn(), Assert.Single(engine.Resubmit(trial.State, trial.Subject, new(Starter, trial.Now)).Errors));
        trial.SendBack(A);
        Assert.Equal(new NotYours(), Assert.Single(engine.Resubmit(trial.State, trial.Subject, new(B, trial.Now)).Errors));
    }

    [Fact]
    public void Withdrawn_before_anybody_acted_it_is_over()
    {
        var trial = new Trial(Node("lead", A), Node("head", B)).Start();
        Assert.Equal(new NotYours(), trial.Refusal(A, new ApprovalCommand.Withdraw()));

        trial.Do(Starter, new ApprovalCommand.Withdraw());

        Assert.Equal(("", ApprovalOutcome.Withdrawn), (trial.Open, trial.State.Outcome));
        Assert.Equal(new ApprovalOver(ApprovalOutcome.Withdrawn), trial.Refusal(Starter, new ApprovalCommand.Withdraw()));
    }

    [Fact]
    public void Withdrawn_later_only_where_the_definition_lets_it()
    {
        var trial = new Trial(Node("lead", A), Node("head", B)).Start().Approve(A);
        Assert.Equal(new AlreadyUnderWay(A), trial.Refusal(Starter, new ApprovalCommand.Withdraw()));

        var lenient = new Trial(Node("lead", A), Node("head", B));
        lenient.Definition = lenient.Definition with { Withdrawal = WithdrawRule.UntilFinal };
        Assert.Equal(ApprovalOutcome.Withdrawn, lenient.Start().Approve(A).Do(Starter, new ApprovalCommand.Withdraw()).State.Outcome);
    }

    [Fact]
    public void Submitted_anew_after_it_ended_it_keeps_what_was()
    {
        var trial = new Trial(Node("lead", A)).Start().Reject(A).Start();

        Assert.Equal((2, "lead:A"), (trial.State.Round, trial.Open));
        Assert.Equal([1, 2], trial.State.Tasks.Select(task => task.No));
        Assert.Equal("no", trial.State.Tasks[0].Comment);
    }

    private static Trial Forked() => new(Node("lead", A), Node("p", B) with { Branch = "P" }, Node("q", D) with { Branch = "Q" }, Node("end", E));
}
