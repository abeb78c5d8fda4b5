using OpsSupport.Kernel.Documents;
using static OpsSupport.Kernel.Approvals.Trial;
using static OpsSupport.Kernel.Approvals.Who;

namespace OpsSupport.Kernel.Approvals;

/// <summary>An answer can be taken back as long as nobody acted on it.</summary>
public sealed class RecallTests
{
    [Fact]
    [Trait("AT", "A.9")]
    public void A_recalled_node_is_open_again_and_both_answers_are_on_record()
    {
        var trial = new Trial(Node("lead", A), Node("head", B)).Start();
        var task = trial.TaskOf(A).No;
        trial.Approve(A);
        trial.Now = trial.Now.AddMinutes(1);

        trial.Do(A, new ApprovalCommand.Recall(task));

        Assert.Equal("lead:A", trial.Open);
        Assert.Equal([ApprovalTaskState.Recalled, ApprovalTaskState.Open], trial.StatesOf(A));
        Assert.Equal([ApprovalTaskState.Superseded], trial.StatesOf(B));
        Assert.Equal("head:B", trial.Approve(A).Open);
    }

    [Fact]
    [Trait("AT", "A.10")]
    public void After_the_next_has_acted_it_stays()
    {
        var trial = new Trial(Node("lead", A), Node("head", B), Node("finance", C)).Start();
        var task = trial.TaskOf(A).No;

        trial.Approve(A).Approve(B);

        Assert.Equal(new NextHasActed(B), trial.Refusal(A, new ApprovalCommand.Recall(task)));
    }

    [Fact]
    public void What_the_next_sent_back_straight_stays_too()
    {
        var trial = new Trial(Node("lead", A), Node("head", B)).Start();
        var task = trial.TaskOf(A).No;

        trial.Approve(A).SendBack(B, resume: ResumeRule.Straight);

        Assert.Equal(new NextHasActed(B), trial.Refusal(A, new ApprovalCommand.Recall(task)));
    }

    [Fact]
    public void Whoever_an_or_sign_spared_is_asked_again()
    {
        var trial = new Trial(Node("finance", SignMode.Any, A, B), Node("head", C)).Start();
        var task = trial.TaskOf(A).No;
        trial.Approve(A);
        Assert.Equal("head:C", trial.Open);

        Assert.Equal("finance:A finance:B", trial.Do(A, new ApprovalCommand.Recall(task)).Open);
        Assert.Equal("head:C", trial.Approve(B).Open);
    }

    [Fact]
    public void In_a_sequential_node_the_next_waits_again()
    {
        var trial = new Trial(Node("heads", SignMode.Sequential, A, B)).Start();
        var task = trial.TaskOf(A).No;

        Assert.Equal("heads:A", trial.Approve(A).Do(A, new ApprovalCommand.Recall(task)).Open);
        Assert.Equal("heads:B", trial.Approve(A).Open);
    }

    [Fact]
    public void Only_ones_own_standing_answer_can_be_recalled()
    {
        var trial = new Trial(Node("lead", A), Node("head", B)).Start();
        var task = trial.TaskOf(A).No;
        Assert.Equal(new NoSuchTask(task), trial.Refusal(A, new ApprovalCommand.Recall(task)));

        trial.Approve(A);
        Assert.Equal(new NotYours(), trial.Refusal(B, new ApprovalCommand.Recall(task)));
        trial.Approve(B);
        Assert.Equal(new ApprovalOver(ApprovalOutcome.Approved), trial.Refusal(A, new ApprovalCommand.Recall(task)));
    }

    [Fact]
    public void A_no_that_did_not_end_it_can_be_recalled()
    {
        var trial = new Trial(Node("share", SignMode.Ratio, A, B, C) with { Ratio = new(1, 2) }).Start();
        var task = trial.TaskOf(A).No;

        trial.Reject(A).Do(A, new ApprovalCommand.Recall(task));

        Assert.Equal("share:A share:B share:C", trial.Open);
    }
}
