using OpsSupport.Kernel.Documents;
using static OpsSupport.Kernel.Approvals.Trial;
using static OpsSupport.Kernel.Approvals.Who;

namespace OpsSupport.Kernel.Approvals;

/// <summary>How the people of a node agree, and how nodes follow each other.</summary>
public sealed class SignModeTests
{
    [Fact]
    public void One_node_is_asked_after_the_other_and_the_last_ends_it()
    {
        var trial = new Trial(Node("lead", A), Node("head", B)).Start();
        Assert.Equal("lead:A", trial.Open);

        trial.Approve(A);
        Assert.Equal("head:B", trial.Open);

        trial.Approve(B);
        Assert.Equal(("", ApprovalOutcome.Approved), (trial.Open, trial.State.Outcome));
    }

    [Fact]
    public void In_a_sequential_node_the_next_is_asked_after_the_one_before_approved()
    {
        var trial = new Trial(Node("heads", SignMode.Sequential, A, B, C)).Start();
        Assert.Equal("heads:A", trial.Open);

        Assert.Equal("heads:B", trial.Approve(A).Open);
        Assert.Equal("heads:C", trial.Approve(B).Open);
        Assert.Equal(ApprovalOutcome.Approved, trial.Approve(C).State.Outcome);
    }

    [Fact]
    public void A_countersigned_node_needs_all()
    {
        var trial = new Trial(Node("heads", SignMode.All, A, B, C)).Start();

        Assert.Equal("heads:A heads:B heads:C", trial.Open);
        Assert.Equal("heads:B", trial.Approve(A).Approve(C).Open);
        Assert.Equal(ApprovalOutcome.Approved, trial.Approve(B).State.Outcome);
    }

    [Fact]
    public void One_rejection_ends_a_countersigned_node_and_with_it_all()
    {
        var trial = new Trial(Node("heads", SignMode.All, A, B, C), Node("finance", D)).Start().Approve(A).Reject(B);

        Assert.Equal(("", ApprovalOutcome.Rejected), (trial.Open, trial.State.Outcome));
        Assert.Equal([ApprovalTaskState.NotNeeded], trial.StatesOf(C));
        Assert.Contains(new ApprovalEvent.Ended(ApprovalOutcome.Rejected), trial.Events);
    }

    [Fact]
    [Trait("AT", "A.3")]
    public void With_an_or_sign_one_decision_counts_and_the_second_is_told()
    {
        var trial = new Trial(Node("finance", SignMode.Any, A, B, C)).Start();
        var (first, second) = (trial.TaskOf(A).No, trial.TaskOf(B).No);

        trial.Do(A, new ApprovalCommand.Approve(first));

        Assert.Equal(new AlreadyDecided(A, ApprovalTaskState.NotNeeded), trial.Refusal(B, new ApprovalCommand.Approve(second)));
        Assert.Equal(new AlreadyDecided(A, ApprovalTaskState.NotNeeded), trial.Refusal(B, new ApprovalCommand.Reject(second)));
        Assert.Single(trial.State.Tasks, task => task.State == ApprovalTaskState.Approved);
        Assert.Equal(2, trial.State.Tasks.Count(task => task.State == ApprovalTaskState.NotNeeded));
    }

    [Fact]
    public void The_first_decision_of_an_or_sign_counts_also_when_it_is_no() =>
        Assert.Equal(ApprovalOutcome.Rejected, new Trial(Node("finance", SignMode.Any, A, B)).Start().Reject(B).State.Outcome);

    [Fact]
    [Trait("AT", "A.4")]
    public void Two_of_three_of_four_fail_with_the_second_rejection()
    {
        var trial = TwoThirdsOf(A, B, C, D).Start().Approve(A).Reject(B).Approve(C);
        Assert.Equal((ApprovalOutcome.Running, "share:D"), (trial.State.Outcome, trial.Open));

        Assert.Equal(ApprovalOutcome.Rejected, trial.Reject(D).State.Outcome);
    }

    [Fact]
    public void A_share_fails_as_soon_as_it_is_out_of_reach() =>
        Assert.Equal(ApprovalOutcome.Rejected, TwoThirdsOf(A, B, C, D).Start().Reject(A).Reject(B).State.Outcome);

    [Fact]
    public void Exactly_two_thirds_are_two_thirds()
    {
        var trial = TwoThirdsOf(A, B, C).Start().Approve(A).Approve(B);

        Assert.Equal(ApprovalOutcome.Approved, trial.State.Outcome);
        Assert.Equal([ApprovalTaskState.NotNeeded], trial.StatesOf(C));
    }

    [Fact]
    public void Branches_run_side_by_side_and_join()
    {
        var trial = new Trial(Node("lead", A), Node("p1", B) with { Branch = "P" }, Node("p2", C) with { Branch = "P" }, Node("q", D) with { Branch = "Q" }, Node("end", E))
            .Start().Approve(A);

        Assert.Equal("p1:B q:D", trial.Open);
        Assert.Equal("p1:B", trial.Approve(D).Open);
        Assert.Equal("p2:C", trial.Approve(B).Open);
        Assert.Equal("end:E", trial.Approve(C).Open);
    }

    [Fact]
    public void Only_who_is_asked_may_answer_and_only_once()
    {
        var trial = new Trial(Node("lead", A), Node("head", B)).Start();
        var task = trial.TaskOf(A).No;

        Assert.Equal(new NotYourTurn(), trial.Refusal(B, new ApprovalCommand.Approve(task)));
        Assert.Equal(new NoSuchTask(9), trial.Refusal(A, new ApprovalCommand.Approve(9)));
        trial.Approve(A);
        Assert.Equal(new AlreadyDecided(A, ApprovalTaskState.Approved), trial.Refusal(A, new ApprovalCommand.Approve(task)));
    }

    private static Trial TwoThirdsOf(params Values.EmployeeNo[] people) => new(Node("share", SignMode.Ratio, people) with { Ratio = new(2, 3) });
}
