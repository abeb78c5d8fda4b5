using OpsSupport.Kernel;
using OpsSupport.Kernel.Approvals;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Notifications;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.ExpenseClaims;

/// <summary>Approvers look at the lines of a claim: single ones go back, finance accepts less of others.</summary>
public sealed class ClaimReviewTests(RunningSystem system) : IAsyncLifetime
{
    private ClaimTeam _team = null!; // Set before each test.
    private IExpenseClaimGrain _claim = null!; // Set before each test.
    private DocumentHeader _asked = null!; // Set before each test.

    private TestCompany Company => _team.Company;

    /// <summary>Two lines of 1,060.00, of which the lead has agreed to all and finance is asked.</summary>
    public async ValueTask InitializeAsync()
    {
        _team = await ClaimTeam.FoundAsync(system.Grains);
        _claim = _team.New();
        var submitted = ClaimTeam.Value(await ClaimTeam.SubmitAsync(_claim, Company.Ann, A.Claim(await _team.LineAsync(), await _team.LineAsync())));
        _asked = ClaimTeam.Value(await _claim.DecideAsync(Intent.New(Company.Lead, submitted.Version), Decision.Approve, null));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_line_that_is_sent_back_comes_straight_back_and_nobody_else_is_asked_again()
    {
        var back = ClaimTeam.Value(await SendBackAsync(new LineMark(2, "The invoice is of another project")));
        var sent = (await _claim.GetAsync(Company.Ann)).Value!;

        var saved = ClaimTeam.Value(await _claim.SaveAsync(Intent.New(Company.Ann, back.Version), sent.Body with { Lines = [sent.Body.Lines[0], sent.Body.Lines[1] with { Remark = "Now right" }] }));
        var again = ClaimTeam.Value(await _claim.SubmitAsync(Intent.New(Company.Ann, saved.Version)));

        Assert.Equal([new LineMark(2, "The invoice is of another project")], sent.Approval!.Marks.AsEnumerable());
        Assert.Equal([Company.Office], again.Awaiting);
        Assert.Empty((await _claim.GetAsync(Company.Ann)).Value!.Approval!.Marks);
    }

    [Fact]
    public async Task The_other_lines_stay_as_they_were_agreed_to()
    {
        var back = ClaimTeam.Value(await SendBackAsync(new LineMark(2, "Why?")));
        var body = (await _claim.GetAsync(Company.Ann)).Value!.Body;

        var changed = await _claim.SaveAsync(Intent.New(Company.Ann, back.Version), body with { Lines = [body.Lines[0] with { Gross = Money.Cny(1m) }, body.Lines[1]] });
        var withdrawn = ClaimTeam.Value(await _claim.WithdrawAsync(Intent.New(Company.Ann, back.Version)));
        var free = await _claim.SaveAsync(Intent.New(Company.Ann, withdrawn.Version), body with { Lines = [body.Lines[0] with { Gross = Money.Cny(1m) }] });

        Assert.Equal([new LineAgreedTo(1)], changed.Errors);
        Assert.True(free.Succeeded);
    }

    [Fact]
    public async Task A_line_goes_back_with_a_reason_and_only_if_it_is_there()
    {
        Assert.Equal([new NoSuchLine(3)], (await SendBackAsync(new LineMark(3, "Why?"))).Errors);
        Assert.Equal([new NoSuchLine(2)], (await SendBackAsync(new(2, "Why?"), new LineMark(2, "Why?"))).Errors);
        Assert.Equal([new Missing("Reason")], (await SendBackAsync(new LineMark(2, " "))).Errors);
    }

    [Fact]
    [Trait("AT", "I-21")]
    public async Task What_finance_accepts_is_what_is_posted_and_held_and_the_claimant_is_told_why()
    {
        var cut = ClaimTeam.Value(await _claim.CutAsync(Intent.New(Company.Office, _asked.Version), [new(2, Money.Cny(530m), "Half is private")]));
        var agreed = ClaimTeam.Value(await _claim.DecideAsync(Intent.New(Company.Office, cut.Version), Decision.Approve, null));

        var body = (await _claim.GetAsync(Company.Ann)).Value!.Body;
        Assert.Equal((DocumentStatus.Effective, Money.Cny(1590m), Money.Cny(2120m)), (agreed.Status, body.Payable, body.Claimed));
        await Until.HoldsAsync(CostAsync, cost => cost == Money.Cny(1500m));
        await Until.HoldsAsync(async () => (await _team.RegistryOf(body.Lines[1].InvoiceKey!).FindAsync(Company.Office)).Value!.Claimed, claimed => claimed == Money.Cny(530m));
        await Until.HoldsAsync(ToldAsync, told => told.Contains("#2 → 530.00 Half is private"));
    }

    [Fact]
    public async Task Only_finance_cuts_and_only_while_it_is_asked()
    {
        AcceptedAmount less = new(1, Money.Cny(1m), "Why");

        var byLead = await _claim.CutAsync(Intent.New(Company.Lead, _asked.Version), [less]);
        var agreed = ClaimTeam.Value(await _claim.DecideAsync(Intent.New(Company.Office, _asked.Version), Decision.Approve, null));
        var late = await _claim.CutAsync(Intent.New(Company.Office, agreed.Version), [less]);

        Assert.Equal([new NotAllowed(ExpenseClaimDocument.Settle.Name)], byLead.Errors);
        Assert.Equal([new WrongStatus(DocumentStatus.Effective)], late.Errors);
    }

    [Fact]
    public async Task Who_looked_at_a_claim_before_it_was_cut_looks_again()
    {
        ClaimTeam.Value(await _claim.CutAsync(Intent.New(Company.Office, _asked.Version), [new(1, Money.Cny(1m), "Why")]));

        var unseen = await _claim.DecideAsync(Intent.New(Company.Office, _asked.Version), Decision.Approve, null);

        Assert.IsType<StaleVersion>(Assert.Single(unseen.Errors));
    }

    private Task<Result<DocumentHeader>> SendBackAsync(params LineMark[] marks) => _claim.ActAsync(
        Intent.New(Company.Office, _asked.Version), new ApprovalCommand.SendBack(2, Lines: [.. marks]));

    private async Task<Money> CostAsync() =>
        (await system.Grains.GetGrain<IFiguresGrain>(FigureScope.Of(Company.Project).Key).GetAsync(SystemActor.No)).Value!.Total(FigureKind.ExpenseCost);

    private async Task<IEnumerable<string>> ToldAsync() =>
        (await system.Grains.GetGrain<INotificationsGrain>(0).ListAsync(Company.Ann, new(0, 20))).Notifications
            .SelectMany(one => one.Lines).SelectMany(line => line.Text.Values).Select(value => value.Words ?? "");
}
