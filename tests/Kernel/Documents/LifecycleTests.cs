using OpsSupport.Kernel.Approvals;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Documents;

public sealed class LifecycleTests
{
    private static readonly EmployeeNo Ann = new("ann");
    private static readonly EmployeeNo Bob = new("bob");
    private static readonly EmployeeNo Cid = new("cid");
    private static readonly Moment Now = new(new(2026, 3, 31, 9, 0, 0, TimeSpan.FromHours(8)), new(2026, 3, 31), new(new(2026, 3, 31), []));
    private static readonly Memo Body = new("Tidy up", [100m]);
    private static readonly ApprovalEngine Approvals = new(new TestActors(), new(WorkCalendar.China));
    private readonly Lifecycle<Memo> _memos = new(new MemoRules(), new TestDimensions(), Approvals);

    [Fact]
    public void A_document_is_effective_when_everyone_in_line_agreed()
    {
        var asked = Submit(Saved(), Bob, Cid);

        var half = Decide(asked, Bob, Decision.Approve);
        var done = Decide(half, Cid, Decision.Approve);

        Assert.Equal((DocumentStatus.InApproval, DocumentStatus.Effective), (half.Document!.Header.Status, done.Document!.Header.Status));
        Assert.Equal(Money.Cny(100m), Assert.Single(done.Posted).Amount);
    }

    [Fact]
    public void Nobody_decides_out_of_turn() =>
        Assert.Equal([new NotYourTurn()], Answer(Asked(), At(Asked(), Cid), Decision.Approve, null).Errors);

    [Fact]
    [Trait("AT", "I-34")]
    public void Nobody_approves_his_own_document()
    {
        var asked = Submit(Saved(), Ann);

        Assert.Equal([new NotYourTurn()], Answer(asked, At(asked, Ann), Decision.Approve, null).Errors);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void A_decision_on_what_the_document_does_not_say_is_refused(int version) =>
        Assert.Equal([new StaleVersion(version, 2)], Answer(Asked(), Intent.New(Bob, version), Decision.Approve, null).Errors);

    [Fact]
    public void A_decision_on_what_the_document_says_holds_whatever_was_put_beside_it_since()
    {
        var asked = Asked();
        var remarked = Stored(_memos.Put(asked, asked.Document!, DocumentAction.Comment, At(asked, Ann), Now, "See the second page", []));

        Assert.True(Answer(remarked, At(asked, Bob), Decision.Approve, null).Succeeded);
    }

    [Fact]
    public void What_is_sent_back_is_a_draft_again()
    {
        var back = Decide(Asked(), Bob, Decision.SendBack, "Which one?");

        Assert.Equal(DocumentStatus.Draft, back.Document!.Header.Status);
        Assert.Empty(back.Document.Header.Awaiting);
    }

    [Fact]
    public void What_an_earlier_release_left_in_approval_is_taken_back_by_its_owner_and_submitted_again()
    {
        var left = Asked() with { Approval = null };

        var back = Stored(_memos.Act(left, left.Document!, At(left, Ann), new ApprovalCommand.Withdraw(), Now));

        Assert.Equal([new NotYours()], _memos.Act(left, left.Document!, At(left, Bob), new ApprovalCommand.Withdraw(), Now).Errors);
        Assert.Equal((DocumentStatus.Draft, 0), (back.Document!.Header.Status, back.Document.Header.Awaiting.Length));
        Assert.Equal(DocumentStatus.InApproval, Submit(back, Bob).Document!.Header.Status);
    }

    [Fact]
    public void A_draft_may_break_the_rules_and_a_submission_may_not()
    {
        var saved = Stored(_memos.Save(new(), Intent.New(Ann, 0), Body with { Title = "" }, Memo.Kind.Ref("memo:1"), Now));

        Assert.Equal([new Missing(nameof(Memo.Title))], _memos.Submit(saved, saved.Document!, At(saved, Ann), Line(Bob), "M-1", Now).Errors);
    }

    [Fact]
    public void Only_its_owner_changes_a_draft() =>
        Assert.Equal([new NotYours()], _memos.Save(Saved(), At(Saved(), Bob), Body, Memo.Kind.Ref("memo:1"), Now).Errors);

    [Fact]
    [Trait("AT", "I-04")]
    public void Voiding_takes_back_exactly_what_was_posted()
    {
        var done = Decide(Decide(Asked(), Bob, Decision.Approve), Cid, Decision.Approve);

        var gone = Stored(_memos.Void(done, done.Document!, At(done, Ann), "Wrong project", Now));

        Assert.Equal(0, gone.Posted.Sum(entry => entry.Amount.Minor));
        Assert.Equal(DocumentStatus.Voided, gone.Document!.Header.Status);
    }

    [Fact]
    public void A_master_takes_effect_with_every_save_and_posts_the_difference()
    {
        var masters = new Lifecycle<Memo>(new MemoRules(DocumentLife.Master), new TestDimensions(), Approvals);
        var first = Stored(masters.Save(new(), Intent.New(Ann, 0), Body, Memo.Kind.Ref("memo:M1"), Now));

        var second = Stored(masters.Save(first, At(first, Bob), Body with { Amounts = [130m] }, Memo.Kind.Ref("memo:M1"), Now));

        Assert.Equal(("M1", DocumentStatus.Effective), (second.Document!.Header.Number!, second.Document.Header.Status));
        Assert.Equal([Money.Cny(100m), Money.Cny(30m)], second.Posted.Select(entry => entry.Amount));
    }

    [Fact]
    public void What_is_calculated_is_nobodys_and_whoever_may_write_it_calculates_and_submits_it()
    {
        var calculated = new Lifecycle<Memo>(new MemoRules(DocumentLife.Calculated), new TestDimensions(), Approvals);
        var first = Stored(calculated.Save(new(), Intent.New(Ann, 0), Body, Memo.Kind.Ref("memo:1"), Now));

        var again = Stored(calculated.Save(first, At(first, Bob), Body with { Amounts = [130m] }, Memo.Kind.Ref("memo:1"), Now));
        var asked = Stored(calculated.Submit(again, again.Document!, At(again, Cid), Line(Bob), "M-1", Now));
        var takenBack = Stored(calculated.Act(asked, asked.Document!, At(asked, Ann), new ApprovalCommand.Withdraw(), Now));

        Assert.Equal((SystemActor.No, DocumentStatus.Draft), (first.Document!.Header.Owner, first.Document.Header.Status));
        Assert.Equal((DocumentStatus.InApproval, DocumentStatus.Draft), (asked.Document!.Header.Status, takenBack.Document!.Header.Status));
    }

    [Fact]
    public void Whatever_is_asked_in_whatever_order_versions_rise_by_one_and_the_ledger_agrees()
    {
        var random = new Random(34);
        for (var run = 0; run < 300; run++)
        {
            var state = new DocumentState<Memo>();
            for (var step = 0; step < 12; step++)
            {
                var outcome = AnyCommand(random, state);
                if (!outcome.Succeeded)
                {
                    continue;
                }

                var next = Stored(outcome);
                Assert.Equal((state.Document?.Header.Version ?? 0) + 1, next.Document!.Header.Version);
                Assert.Equal(
                    next.Document.Header.Status == DocumentStatus.Effective ? next.Document.Body.Amounts.Sum() : 0m,
                    next.Posted.Sum(entry => entry.Amount.Amount));
                state = next;
            }
        }
    }

    private Result<DocumentState<Memo>> AnyCommand(Random random, DocumentState<Memo> state)
    {
        var who = new[] { Ann, Bob, Cid }[random.Next(3)];
        var intent = Intent.New(who, (state.Document?.Header.Version ?? 0) - (random.Next(10) == 0 ? 1 : 0));
        var document = state.Document ?? new(null!, Body);
        return state.Document is null ? _memos.Save(state, intent, Body, Memo.Kind.Ref("memo:1"), Now) : random.Next(5) switch
        {
            0 => _memos.Save(state, intent, Body with { Amounts = [random.Next(1, 100)] }, Memo.Kind.Ref("memo:1"), Now),
            1 => _memos.Submit(state, document, intent, Line(Bob, Cid), "M-1", Now),
            2 => Answer(state, intent, (Decision)random.Next(3), "because"),
            3 => _memos.Act(state, document, intent, new ApprovalCommand.Withdraw(), Now),
            _ => _memos.Void(state, document, intent, "because", Now),
        };
    }

    private static DocumentState<Memo> Stored(Result<DocumentState<Memo>> outcome) =>
        (outcome.Value ?? throw new InvalidOperationException(string.Join(", ", outcome.Errors))).Stored(position: 1);

    private static ApprovalDefinition Line(params EmployeeNo[] people) => new() { Key = "memo", Version = 0, Nodes = [.. people.Select(person => Trial.Node(person.Value, person))] };

    /// <summary>The answer to what a person is asked; to what another is asked where nobody asked him.</summary>
    private Result<DocumentState<Memo>> Answer(DocumentState<Memo> state, Intent intent, Decision decision, string? comment)
    {
        var task = (state.Approval?.Tasks.LastOrDefault(one => one.Actor == intent.By && !one.IsAtStarter) ?? state.Approval?.Open.FirstOrDefault())?.No ?? 0;
        return _memos.Act(state, state.Document!, intent, decision switch
        {
            Decision.Approve => new ApprovalCommand.Approve(task, comment),
            Decision.SendBack => new ApprovalCommand.SendBack(task, Comment: comment),
            _ => new ApprovalCommand.Reject(task, comment),
        }, Now);
    }

    private static Intent At(DocumentState<Memo> state, EmployeeNo who) => Intent.New(who, state.Document!.Header.Version);

    private DocumentState<Memo> Saved() => Stored(_memos.Save(new(), Intent.New(Ann, 0), Body, Memo.Kind.Ref("memo:1"), Now));

    private DocumentState<Memo> Asked() => Submit(Saved(), Bob, Cid);

    private DocumentState<Memo> Submit(DocumentState<Memo> state, params EmployeeNo[] line) =>
        Stored(_memos.Submit(state, state.Document!, At(state, Ann), Line(line), "MEMO-2026-0001", Now));

    private DocumentState<Memo> Decide(DocumentState<Memo> state, EmployeeNo who, Decision decision, string? comment = null) =>
        Stored(Answer(state, At(state, who), decision, comment));
}
