using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Values;
using static OpsSupport.Kernel.Approvals.Trial;
using static OpsSupport.Kernel.Approvals.Who;

namespace OpsSupport.Kernel.Approvals;

/// <summary>Who is asked: places, conditions, empty places, and nobody about his own document.</summary>
public sealed class ActorTests
{
    private static readonly ApprovalCondition AboveFiveThousand =
        new ApprovalCondition.Compare(ApprovalField.Amount, Comparison.Above, new ApprovalValue.Number(5000));

    [Fact]
    public void A_place_is_asked_through_whoever_holds_it_when_it_is_reached()
    {
        var trial = new Trial(Node("lead", A), Node("finance") with { Actors = [new ActorRule.Office(Role.Finance)], Mode = SignMode.Any });
        trial.Actors.Places[new ActorRule.Office(Role.Finance)] = [B];
        trial.Start();

        trial.Actors.Places[new ActorRule.Office(Role.Finance)] = [C, D];

        Assert.Equal("finance:C finance:D", trial.Approve(A).Open);
    }

    [Theory]
    [InlineData(5000, "finance:C")]
    [InlineData(5000.01, "leader:B")]
    public void A_node_with_a_condition_is_passed_through_only_when_it_holds(double amount, string open)
    {
        var trial = new Trial(Node("lead", A), Node("leader", B) with { Condition = AboveFiveThousand }, Node("finance", C)) { Subject = Worth((decimal)amount) };

        Assert.Equal(open, trial.Start().Approve(A).Open);
    }

    [Fact]
    public void What_cannot_be_judged_is_asked() =>
        Assert.Equal("leader:B", new Trial(Node("leader", B) with { Condition = AboveFiveThousand }).Start().Open);

    [Fact]
    public void Conditions_are_joined_by_and_and_or()
    {
        var urgent = new ApprovalCondition.Compare(new("urgent", new("加急", "urgent")), Comparison.Equal, new ApprovalValue.Flag(true));
        var subject = Worth(6000) with { Fields = [new("urgent", new ApprovalValue.Flag(false))] };

        Assert.False(new ApprovalCondition.AllOf([AboveFiveThousand, urgent]).Holds(subject));
        Assert.True(new ApprovalCondition.AnyOf([AboveFiveThousand, urgent]).Holds(subject));
    }

    [Fact]
    public void Where_no_condition_holds_nobody_is_asked_and_it_is_approved()
    {
        var trial = new Trial(Node("leader", B) with { Condition = AboveFiveThousand }) { Subject = Worth(1) }.Start();

        Assert.Equal(ApprovalOutcome.Approved, trial.State.Outcome);
        Assert.Equal([new ApprovalEvent.Ended(ApprovalOutcome.Approved)], trial.Events);
    }

    [Fact]
    [Trait("AT", "I-34")]
    public void The_starters_own_place_goes_up_the_tree_past_whoever_gains()
    {
        var trial = new Trial(Node("lead", Starter)) { Subject = new() { Kind = "memo", Starter = Starter, Beneficiaries = [A] } };
        trial.Actors.Superiors[Starter] = A;
        trial.Actors.Superiors[A] = B;

        Assert.Equal("lead:B", trial.Start().Open);
        Assert.Equal(TaskOrigin.Superior, trial.TaskOf(B).Origin);
    }

    [Fact]
    public void The_starter_chooses_and_a_field_names_whom_to_ask()
    {
        var trial = new Trial(Node("chosen") with { Actors = [new ActorRule.StartersChoice()] }, Node("heads", SignMode.All) with { Actors = [new ActorRule.InField("heads")] })
        {
            Subject = new()
            {
                Kind = "memo",
                Starter = Starter,
                Chosen = [new("chosen", A), new("other", B)],
                Fields = [new("heads", new ApprovalValue.People([C, D]))],
            },
        };

        Assert.Equal("chosen:A", trial.Start().Open);
        Assert.Equal("heads:C heads:D", trial.Approve(A).Open);
    }

    [Theory]
    [InlineData(EmptyActorRule.ProcessAdministrator, "lead:Z")]
    [InlineData(EmptyActorRule.Superior, "lead:B")]
    [InlineData(EmptyActorRule.Named, "lead:C")]
    [InlineData(EmptyActorRule.Pass, "end:D")]
    public void A_place_that_nobody_holds_is_answered_for(EmptyActorRule rule, string open)
    {
        var trial = new Trial(Vacant(rule), Node("end", D));
        trial.Actors.Superiors[Starter] = B;

        Assert.Equal(open, trial.Start().Open);
    }

    [Fact]
    public void Where_there_is_money_nothing_passes_in_silence() =>
        Assert.Equal("lead:Z", new Trial(Vacant(EmptyActorRule.Pass), Node("end", D)) { Subject = Worth(1) }.Start().Open);

    [Fact]
    public void Where_nobody_at_all_can_be_asked_it_is_refused()
    {
        var trial = new Trial(Vacant(EmptyActorRule.ProcessAdministrator));
        trial.Actors.Administrators.Clear();

        Assert.Equal([new NobodyToAsk("lead")], trial.TryStart().Errors);
    }

    [Fact]
    public void An_administrators_own_document_goes_to_another()
    {
        var trial = new Trial(Vacant(EmptyActorRule.ProcessAdministrator)) { Subject = new() { Kind = "memo", Starter = Starter } };
        trial.Actors.Administrators.Insert(0, Starter);

        Assert.Equal("lead:Z", trial.Start().Open);
    }

    [Theory]
    [InlineData(DuplicateRule.AlwaysAsk, "finance:A", "end:A")]
    [InlineData(DuplicateRule.NotInARow, "finance:A", "")]
    [InlineData(DuplicateRule.AskOnce, "", "")]
    public void Who_has_agreed_is_asked_again_as_the_definition_says(DuplicateRule rule, string third, string fourth)
    {
        var trial = new Trial(Node("lead", A), Node("head", B), Node("finance", A), Node("end", A));
        trial.Definition = trial.Definition with { Duplicates = rule };
        trial.Start().Approve(A).Approve(B);

        Assert.Equal(third, trial.Open);
        Assert.Equal(fourth, third.Length > 0 ? trial.Approve(A).Open : trial.Open);
    }

    [Fact]
    public void An_agreement_that_was_sent_back_past_spares_nobody()
    {
        var trial = new Trial(Node("lead", A), Node("head", B), Node("finance", A));
        trial.Definition = trial.Definition with { Duplicates = DuplicateRule.AskOnce };

        Assert.Equal("lead:A", trial.Start().Approve(A).SendBack(B).Resubmit().Open);
    }

    [Fact]
    [Trait("AT", "A.12")]
    public void Eight_running_approvals_end_on_the_definition_they_began_with()
    {
        var trials = Enumerable.Range(0, 8).Select(_ => new Trial(Node("lead", A), Node("head", B)).Start()).ToList();

        foreach (var trial in trials)
        {
            trial.Definition = trial.Definition with { Version = 2, Nodes = [Node("lead", A)] };
        }

        Assert.All(trials, trial => Assert.Equal("head:B", trial.Approve(A).Open));
        Assert.All(trials, trial => Assert.Equal((ApprovalOutcome.Approved, 1), (trial.Approve(B).State.Outcome, trial.State.Definition.Version)));
    }

    private static ApprovalNode Vacant(EmptyActorRule rule) => Node("lead") with
    {
        Actors = [new ActorRule.ProjectLead()],
        WhenNobody = rule,
        InsteadOfNobody = C,
    };

    private static ApprovalSubject Worth(decimal amount) => new() { Kind = "memo", Starter = Starter, Amount = Money.Cny(amount) };
}
