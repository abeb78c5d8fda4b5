using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using static OpsSupport.Kernel.Approvals.Trial;
using static OpsSupport.Kernel.Approvals.Who;

namespace OpsSupport.Kernel.Approvals;

/// <summary>Standing delegations, and what moves when somebody leaves.</summary>
public sealed class DelegationTests
{
    [Theory]
    [Trait("AT", "A.5")]
    [InlineData(4, "B")]
    [InlineData(6, "C")]
    [InlineData(10, "B")]
    [InlineData(11, "A")]
    public void A_task_goes_to_the_end_of_the_chain_of_its_day(int day, string actor)
    {
        var trial = new Trial(Node("lead", A)) { Now = new(2026, 5, day, 23, 59, 59, TimeSpan.FromHours(8)) };
        trial.Actors.Delegations.AddRange([From(A, B, 1, 10), From(B, C, 5, 8)]);

        Assert.Equal($"lead:{actor}", trial.Start().Open);
        Assert.Equal(actor == "A" ? null : A, trial.TaskOf(new(actor)).AskedFor);
    }

    [Fact]
    [Trait("AT", "A.6")]
    [Trait("AT", "I-34")]
    public void A_delegate_who_is_the_starter_is_passed_over_for_the_superior()
    {
        var trial = new Trial(Node("lead", A));
        trial.Actors.Delegations.Add(From(A, Starter, 1, 31));
        trial.Actors.Superiors[A] = D;

        Assert.Equal("lead:D", trial.Start().Open);
    }

    [Fact]
    public void Where_nobody_stands_above_who_delegated_answers_himself()
    {
        var trial = new Trial(Node("lead", A));
        trial.Actors.Delegations.Add(From(A, Starter, 1, 31));

        Assert.Equal("lead:A", trial.Start().Open);
        Assert.Null(trial.TaskOf(A).AskedFor);
    }

    [Fact]
    [Trait("AT", "I-34")]
    public void So_is_one_who_gains_by_it_and_the_superiors_own_delegate_is_asked()
    {
        var trial = new Trial(Node("lead", A)) { Subject = new() { Kind = "memo", Starter = Starter, Beneficiaries = [B] } };
        trial.Actors.Delegations.AddRange([From(A, B, 1, 31), From(D, E, 1, 31)]);
        trial.Actors.Superiors[A] = D;

        Assert.Equal("lead:E", trial.Start().Open);
        Assert.Equal(D, trial.TaskOf(E).AskedFor);
    }

    [Fact]
    [Trait("AT", "A.7")]
    public void A_cycle_is_refused()
    {
        Assert.Equal(new DelegationCycle(B, new(2026, 5, 5)), DelegationRules.Refusal(From(B, A, 5, 8), [From(A, B, 1, 10)]));
        Assert.Equal(new DelegationCycle(C, new(2026, 5, 6)), DelegationRules.Refusal(From(C, A, 6, 20), [From(A, B, 1, 10), From(B, C, 1, 31)]));
        Assert.Equal(new DelegationCycle(A, new(2026, 5, 1)), DelegationRules.Refusal(From(A, A, 1, 2), []));
    }

    [Fact]
    public void What_never_meets_is_no_cycle()
    {
        Assert.Null(DelegationRules.Refusal(From(B, A, 11, 20), [From(A, B, 1, 10)]));
        Assert.Null(DelegationRules.Refusal(From(B, A, 5, 8) with { Kinds = ["claim"] }, [From(A, B, 1, 10) with { Kinds = ["memo"] }]));
        Assert.NotNull(DelegationRules.Refusal(From(B, A, 5, 8) with { Kinds = ["claim", "memo"] }, [From(A, B, 1, 10) with { Kinds = ["memo"] }]));
    }

    [Fact]
    public void One_person_has_one_delegate_at_a_time() =>
        Assert.Equal(new DelegationOverlap(B, new(2026, 5, 8)), DelegationRules.Refusal(From(A, C, 8, 20), [From(A, B, 1, 10)]));

    [Fact]
    public void Only_kinds_that_were_delegated_go_to_the_delegate()
    {
        var trial = new Trial(Node("lead", A));
        trial.Actors.Delegations.Add(From(A, B, 1, 31) with { Kinds = ["claim"] });

        Assert.Equal("lead:A", trial.Start().Open);
    }

    [Fact]
    public void A_delegate_who_has_left_is_not_asked()
    {
        var trial = new Trial(Node("lead", A));
        trial.Actors.Delegations.Add(From(A, B, 1, 31));
        trial.Actors.Left.Add(B);

        Assert.Equal("lead:A", trial.Start().Open);
    }

    [Fact]
    [Trait("AT", "A.8")]
    public void What_is_open_goes_to_the_delegate_and_nothing_comes_back()
    {
        var trial = new Trial(Node("lead", A), Node("head", C)).Start();
        trial.Actors.Delegations.Add(From(A, B, 1, 10));

        trial.BySystem(new ApprovalCommand.Substitute(A));
        Assert.Equal("lead:B", trial.Open);
        Assert.Equal((A, TaskOrigin.Substituted), (trial.TaskOf(B).AskedFor, trial.TaskOf(B).Origin));

        trial.Now = trial.Now.AddDays(10);
        Assert.Equal("head:C", trial.Approve(B).BySystem(new ApprovalCommand.Substitute(A)).Open);
    }

    [Fact]
    [Trait("AT", "A.11")]
    public void A_leavers_tasks_go_to_his_successor_and_keep_his_name()
    {
        var trial = new Trial(Node("heads", SignMode.Sequential, A, B, C)).Start();
        trial.Do(A, new ApprovalCommand.AddSign(trial.TaskOf(A).No, SignPlace.Before, [D])).Approve(D);
        trial.Do(A, new ApprovalCommand.Delegate(trial.TaskOf(A).No, D));

        trial.BySystem(new ApprovalCommand.HandOver(A, E)).BySystem(new ApprovalCommand.HandOver(B, E));
        Assert.Equal([ApprovalTaskState.Transferred], trial.StatesOf(A));
        Assert.Equal([ApprovalTaskState.Transferred], trial.StatesOf(B));
        Assert.Equal([ApprovalTaskState.Delegated, ApprovalTaskState.Waiting], trial.StatesOf(E));
        Assert.Equal("heads:D", trial.Open);

        trial.Do(D, new ApprovalCommand.Advise(trial.TaskOf(D).No, "yes"));
        Assert.Equal("heads:E", trial.Open);
        Assert.Equal("heads:C", trial.Approve(E).Approve(E).Open);
    }

    [Fact]
    [Trait("AT", "I-34")]
    public void Nothing_is_handed_over_to_the_starter()
    {
        var trial = new Trial(Node("lead", A)).Start();
        trial.Actors.Superiors[Starter] = D;

        Assert.Equal("lead:D", trial.BySystem(new ApprovalCommand.HandOver(A, Starter)).Open);
    }

    [Fact]
    public void What_the_system_does_nobody_else_may()
    {
        var trial = new Trial(Node("lead", A)).Start();

        Assert.All(
            [new ApprovalCommand.HandOver(A, B), new ApprovalCommand.Substitute(A), new ApprovalCommand.TimeOut(1), new ApprovalCommand.Terminate("over")],
            (ApprovalCommand command) => Assert.Equal(RefusalKind.Forbidden, trial.Refusal(A, command).Refusal));
    }

    private static StandingDelegation From(EmployeeNo from, EmployeeNo to, int first, int last) => new()
    {
        From = from,
        To = to,
        Days = new(new(2026, 5, first), new DateOnly(2026, 5, last).AddDays(1)),
        Reason = "away",
    };
}
