using OpsSupport.Kernel.Documents;
using static OpsSupport.Kernel.Approvals.Trial;
using static OpsSupport.Kernel.Approvals.Who;

namespace OpsSupport.Kernel.Approvals;

/// <summary>Signers added, taken away, put in one's own place or asked for an opinion.</summary>
public sealed class SignersTests
{
    private readonly Trial _trial = new Trial(Node("lead", A), Node("head", B)).Start();

    private int Mine => _trial.TaskOf(A).No;

    [Fact]
    public void Added_before_me_he_answers_first_and_then_I()
    {
        _trial.Do(A, new ApprovalCommand.AddSign(Mine, SignPlace.Before, [C, D]));
        Assert.Equal("lead:C", _trial.Open);

        Assert.Equal("lead:D", _trial.Approve(C).Open);
        Assert.Equal("lead:A", _trial.Approve(D).Open);
        Assert.Equal("head:B", _trial.Approve(A).Open);
    }

    [Fact]
    public void Added_after_me_he_answers_when_I_have()
    {
        _trial.Do(A, new ApprovalCommand.AddSign(Mine, SignPlace.After, [C]));
        Assert.Equal("lead:A", _trial.Open);

        Assert.Equal("lead:C", _trial.Approve(A).Open);
        Assert.Equal("head:B", _trial.Approve(C).Open);
    }

    [Fact]
    public void Added_at_my_side_both_answer()
    {
        _trial.Do(A, new ApprovalCommand.AddSign(Mine, SignPlace.Parallel, [C, D]));
        Assert.Equal("lead:A lead:C lead:D", _trial.Open);

        Assert.Equal("lead:C", _trial.Approve(A).Approve(D).Open);
        Assert.Equal("head:B", _trial.Approve(C).Open);
    }

    [Fact]
    public void A_signer_of_an_or_sign_whom_I_added_must_agree_too_but_nobody_else()
    {
        var trial = new Trial(Node("finance", SignMode.Any, A, B)).Start();

        trial.Do(A, new ApprovalCommand.AddSign(trial.TaskOf(A).No, SignPlace.After, [C])).Approve(A);

        Assert.Equal(("finance:C", ApprovalOutcome.Running), (trial.Open, trial.State.Outcome));
        Assert.Equal(ApprovalOutcome.Approved, trial.Approve(C).State.Outcome);
    }

    [Fact]
    public void What_an_added_signer_refuses_is_refused() =>
        Assert.Equal(ApprovalOutcome.Rejected, _trial.Do(A, new ApprovalCommand.AddSign(Mine, SignPlace.Before, [C])).Reject(C).State.Outcome);

    [Fact]
    public void Taken_away_again_it_is_my_turn()
    {
        _trial.Do(A, new ApprovalCommand.AddSign(Mine, SignPlace.Before, [C, D]));
        var (added, last) = (_trial.TaskOf(C).No, _trial.State.Tasks.Single(task => task.Actor == D).No);
        Assert.Equal(new NotYours(), _trial.Refusal(B, new ApprovalCommand.RemoveSign(added)));

        Assert.Equal("lead:D", _trial.Do(A, new ApprovalCommand.RemoveSign(added)).Open);
        Assert.Equal("lead:A", _trial.Do(A, new ApprovalCommand.RemoveSign(last)).Open);
        Assert.Equal([ApprovalTaskState.Removed], _trial.StatesOf(C));
    }

    [Fact]
    public void Who_has_answered_or_was_not_added_is_not_taken_away()
    {
        var mine = Mine;
        _trial.Do(A, new ApprovalCommand.AddSign(mine, SignPlace.Before, [C]));
        var added = _trial.TaskOf(C).No;
        _trial.Approve(C);

        Assert.Equal(new AlreadyDecided(C, ApprovalTaskState.Approved), _trial.Refusal(A, new ApprovalCommand.RemoveSign(added)));
        Assert.Equal(new NoSuchTask(mine), _trial.Refusal(A, new ApprovalCommand.RemoveSign(mine)));
    }

    [Fact]
    public void Transferred_another_acts_instead_and_I_am_out()
    {
        var mine = Mine;
        _trial.Do(A, new ApprovalCommand.Transfer(mine, C, "knows more"));

        Assert.Equal("lead:C", _trial.Open);
        Assert.Equal(new AlreadyDecided(A, ApprovalTaskState.Transferred), _trial.Refusal(A, new ApprovalCommand.Approve(mine)));
        Assert.Equal("head:B", _trial.Approve(C).Open);
    }

    [Fact]
    public void Who_waits_for_an_added_signer_waits_for_whom_he_transferred_to()
    {
        _trial.Do(A, new ApprovalCommand.AddSign(Mine, SignPlace.Before, [C])).Do(C, new ApprovalCommand.Transfer(_trial.TaskOf(C).No, D));

        Assert.Equal("lead:D", _trial.Open);
        Assert.Equal("lead:A", _trial.Approve(D).Open);
    }

    [Fact]
    public void Delegated_it_comes_back_with_an_opinion()
    {
        var mine = Mine;
        _trial.Do(A, new ApprovalCommand.Delegate(mine, C));
        Assert.Equal("lead:C", _trial.Open);
        Assert.Equal(new NotYourTurn(), _trial.Refusal(A, new ApprovalCommand.Approve(mine)));
        Assert.Equal(new OnlyAnOpinion(), _trial.Refusal(C, new ApprovalCommand.Approve(_trial.TaskOf(C).No)));

        _trial.Do(C, new ApprovalCommand.Advise(_trial.TaskOf(C).No, "looks right"));

        Assert.Equal("lead:A", _trial.Open);
        Assert.Equal("looks right", _trial.State.Tasks.Single(task => task.Actor == C).Comment);
        Assert.Equal("head:B", _trial.Approve(A).Open);
    }

    [Fact]
    [Trait("AT", "I-34")]
    public void Nobody_puts_the_starter_or_who_gains_in_his_place()
    {
        var trial = new Trial(Node("lead", A)) { Subject = new() { Kind = "memo", Starter = Starter, Beneficiaries = [C] } }.Start();
        var mine = trial.TaskOf(A).No;
        trial.Actors.Left.Add(D);

        Assert.Equal(new MayNotSign(Starter), trial.Refusal(A, new ApprovalCommand.Transfer(mine, Starter)));
        Assert.Equal(new MayNotSign(C), trial.Refusal(A, new ApprovalCommand.Delegate(mine, C)));
        Assert.Equal(new MayNotSign(D), trial.Refusal(A, new ApprovalCommand.AddSign(mine, SignPlace.After, [D])));
    }

    [Fact]
    public void Nobody_signs_twice_at_a_table()
    {
        var trial = new Trial(Node("heads", SignMode.All, A, B)).Start();

        Assert.Equal(new SignsAlready(B), trial.Refusal(A, new ApprovalCommand.Transfer(trial.TaskOf(A).No, B)));
        Assert.Equal(new SignsAlready(C), trial.Refusal(A, new ApprovalCommand.AddSign(trial.TaskOf(A).No, SignPlace.Before, [C, C])));
    }

    [Fact]
    public void A_node_may_keep_its_signers_as_they_are()
    {
        var trial = new Trial(Node("lead", A) with { Allowed = SignerChanges.Delegate }).Start();
        var mine = trial.TaskOf(A).No;

        Assert.Equal(new NodeForbids(SignerChanges.Transfer), trial.Refusal(A, new ApprovalCommand.Transfer(mine, C)));
        Assert.Equal(new NodeForbids(SignerChanges.AddSign), trial.Refusal(A, new ApprovalCommand.AddSign(mine, SignPlace.After, [C])));
        Assert.Equal("lead:C", trial.Do(A, new ApprovalCommand.Delegate(mine, C)).Open);
    }
}
