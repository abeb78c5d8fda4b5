using OpsSupport.Features.EInvoices;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.ExpenseClaims;

/// <summary>Claims and the registry through a silo: who gets an invoice, what is posted, what becomes of both.</summary>
public sealed class ExpenseClaimGrainTests(RunningSystem system)
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    [Trait("AT", "06.3")]
    [Trait("AT", "I-20")]
    public async Task Of_a_hundred_claims_of_one_invoice_exactly_one_gets_it(DatabaseKind database)
    {
        var team = await ClaimTeam.FoundAsync(await system.GrainsOnAsync(database));
        var line = await team.LineAsync();

        var asked = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => ClaimTeam.SubmitAsync(team.New(), team.Company.Ann, A.Claim(line))));

        var won = Assert.Single(asked, one => one.Succeeded).Value!;
        Assert.All(asked.Where(one => !one.Succeeded), one => Assert.IsType<InvoiceTaken>(Assert.Single(one.Errors)));
        Assert.Equal(won.Number, (await team.StateAsync(line.InvoiceKey!, InvoiceState.Held)).HolderNumber);
    }

    [Fact]
    [Trait("AT", "06.2")]
    public async Task Who_comes_second_learns_the_claim_and_only_finance_whose_it_is()
    {
        var team = await ClaimTeam.FoundAsync(system.Grains);
        var line = await team.LineAsync();
        var first = await ClaimTeam.SubmitAsync(team.New(), team.Company.Ann, A.Claim(line));

        var second = await ClaimTeam.SubmitAsync(team.New(), team.Company.Lead, A.Claim(line));
        var finance = await ClaimTeam.SubmitAsync(team.New(), team.Company.Office, A.Claim(line));

        Assert.Equal([new InvoiceTaken(line.InvoiceKey!.Number, first.Value!.Number!)], second.Errors);
        Assert.Equal([new InvoiceTakenBy(line.InvoiceKey.Number, first.Value.Number!, team.Company.Ann.Value)], finance.Errors);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    [Trait("AT", "06.4")]
    public async Task A_claim_taken_back_lets_go_of_its_invoice_and_the_history_keeps_both(DatabaseKind database)
    {
        var team = await ClaimTeam.FoundAsync(await system.GrainsOnAsync(database));
        var line = await team.LineAsync();
        var first = team.New();
        var asked = ClaimTeam.Value(await ClaimTeam.SubmitAsync(first, team.Company.Ann, A.Claim(line)));
        await team.StateAsync(line.InvoiceKey!, InvoiceState.Held);

        ClaimTeam.Value(await first.WithdrawAsync(Intent.New(team.Company.Ann, asked.Version)));
        await team.StateAsync(line.InvoiceKey!, InvoiceState.Free);
        var other = ClaimTeam.Value(await ClaimTeam.SubmitAsync(team.New(), team.Company.Lead, A.Claim(line)));
        await team.StateAsync(line.InvoiceKey!, InvoiceState.Held);

        var history = (await team.RegistryOf(line.InvoiceKey!).HistoryAsync(team.Company.Office)).Value!.Events;
        Assert.Equal([other.Number!, asked.Number!], history.Where(one => one.State == InvoiceState.Held).Select(one => one.HolderNumber));
    }

    [Fact]
    [Trait("AT", "06.5")]
    public async Task A_paid_claim_uses_its_invoice_up_until_finance_takes_the_claim_back()
    {
        var team = await ClaimTeam.FoundAsync(system.Grains);
        var line = await team.LineAsync();
        var (claim, approved) = await team.ApprovedAsync(A.Claim(line));
        var paid = await team.PayAsync(claim, approved);
        await team.StateAsync(line.InvoiceKey!, InvoiceState.Consumed);

        var byOwner = await claim.VoidAsync(Intent.New(team.Company.Ann, paid.Version), "Mine");
        var again = await ClaimTeam.SubmitAsync(team.New(), team.Company.Lead, A.Claim(line));
        ClaimTeam.Value(await claim.VoidAsync(Intent.New(team.Company.Office, paid.Version), "Paid twice"));

        Assert.Equal([new NotAllowed(ExpenseClaimDocument.Settle.Name)], byOwner.Errors);
        Assert.IsType<InvoiceTaken>(Assert.Single(again.Errors));
        await team.StateAsync(line.InvoiceKey!, InvoiceState.Free);
    }

    [Fact]
    [Trait("AT", "06.6")]
    public async Task One_invoice_on_two_lines_is_one_use_of_no_more_than_stands_on_it()
    {
        var team = await ClaimTeam.FoundAsync(system.Grains);
        var key = await team.ReadAsync(A.Invoice(A.Key(), 943.40m, 56.60m));
        var lines = new[] { team.LineOf(key, 600m), team.LineOf(key, 400m) };

        var beyond = await ClaimTeam.SubmitAsync(team.New(), team.Company.Ann, A.Claim([.. lines, team.LineOf(key, 0.01m)]));
        var whole = await ClaimTeam.SubmitAsync(team.New(), team.Company.Ann, A.Claim([.. lines]));

        Assert.Equal([new InvoiceOverclaimed(key.Number, "1000.00", "1000.01")], beyond.Errors);
        Assert.True(whole.Succeeded);
        Assert.Equal(Money.Cny(1000m), (await team.StateAsync(key, InvoiceState.Held)).Claimed);
    }

    [Fact]
    [Trait("AT", "06.7")]
    public async Task An_invoice_that_contradicts_itself_is_blocked_until_finance_says_what_stands_on_it()
    {
        var team = await ClaimTeam.FoundAsync(system.Grains);
        var flag = new ReviewFlag(ReviewReason.AmountsDisagree, InvoiceField.Gross, "1060.00", "1600.00");
        var key = await team.ReadAsync(A.Invoice(A.Key()) with { Flags = [flag] });
        var correction = new InvoiceCorrection { Net = Money.Cny(1000m), Tax = Money.Cny(60m), Deductible = Money.Cny(60m), Reason = "Paper seen" };

        var blocked = await ClaimTeam.SubmitAsync(team.New(), team.Company.Ann, A.Claim(team.LineOf(key)));
        var byAnn = await team.RegistryOf(key).CorrectAsync(team.Company.Ann, correction);
        ClaimTeam.Value(await team.RegistryOf(key).CorrectAsync(team.Company.Office, correction));
        var asked = await ClaimTeam.SubmitAsync(team.New(), team.Company.Ann, A.Claim(team.LineOf(key)));

        Assert.Equal([new InvoiceBlocked(key.Number, ReviewReason.AmountsDisagree, "1060.00", "1600.00")], blocked.Errors);
        Assert.Equal([new NotAllowed(IInvoiceRegistryGrain.Correct.Name)], byAnn.Errors);
        Assert.True(asked.Succeeded);
    }

    [Fact]
    [Trait("AT", "06.8")]
    public async Task An_invoice_made_out_to_somebody_else_is_blocked()
    {
        var team = await ClaimTeam.FoundAsync(system.Grains);
        var key = await team.ReadAsync(A.Invoice(A.Key()) with { Buyer = new("天津别家贸易有限公司", "91120101DEM000778G") });

        var refused = await ClaimTeam.SubmitAsync(team.New(), team.Company.Ann, A.Claim(team.LineOf(key)));

        Assert.Equal(ReviewReason.BuyerNotOwnCompany, Assert.IsType<InvoiceBlocked>(Assert.Single(refused.Errors)).Reason);
    }

    [Fact]
    [Trait("AT", "06.12")]
    public async Task A_red_invoice_is_linked_to_the_one_it_takes_back_and_cannot_be_claimed()
    {
        var team = await ClaimTeam.FoundAsync(system.Grains);
        var line = await team.LineAsync();
        var red = await team.ReadAsync(A.Invoice(A.Key(), -1000m, -60m) with { IsRed = true, Reverses = line.InvoiceKey });

        await team.RegistryOf(line.InvoiceKey!).TakeBackAsync(red);
        var claimed = await ClaimTeam.SubmitAsync(team.New(), team.Company.Ann, A.Claim(team.LineOf(red, 1m)));

        Assert.Equal(red, (await team.RegistryOf(line.InvoiceKey!).FindAsync(team.Company.Office)).Value!.RedLetter);
        Assert.Contains(new InvoiceIsRed(red.Number), claimed.Errors);
    }

    [Fact]
    [Trait("AT", "27.5")]
    public async Task An_approved_claim_costs_its_projects_net_and_taking_it_back_takes_the_cost_back()
    {
        var team = await ClaimTeam.FoundAsync(system.Grains);
        var second = new ProjectNo($"Q-{team.Company.Mark}");
        await team.Company.StartAsync(second);
        var key = await team.ReadAsync(A.Invoice(A.Key()));
        var (claim, approved) = await team.ApprovedAsync(A.Claim(team.LineOf(key, 636m), team.LineOf(key, 424m) with { Project = second }));

        await Until.HoldsAsync(() => CostsAsync(team.Company.Project, second), costs => costs is [600m, 400m]);
        ClaimTeam.Value(await claim.VoidAsync(Intent.New(team.Company.Office, approved.Version), "Wrong project"));

        await Until.HoldsAsync(() => CostsAsync(team.Company.Project, second), costs => costs is [0m, 0m]);
    }

    [Fact]
    public async Task What_stands_on_an_invoice_is_never_taken_from_who_claims_it()
    {
        var team = await ClaimTeam.FoundAsync(system.Grains);
        var line = await team.LineAsync() with { Invoice = A.Facts(9999m, 9000m), Deductible = Money.Cny(900m) };
        var claim = team.New();

        ClaimTeam.Value(await ClaimTeam.SubmitAsync(claim, team.Company.Ann, A.Claim(line)));

        var stored = Assert.Single((await claim.GetAsync(team.Company.Ann)).Value!.Body.Lines);
        Assert.Equal((Money.Cny(1060m), Money.Cny(60m)), (stored.Invoice!.Gross, stored.Deductible));
    }

    private Task<decimal[]> CostsAsync(params ProjectNo[] projects) => Task.WhenAll(projects.Select(async project =>
        (await system.Grains.GetGrain<IFiguresGrain>(FigureScope.Of(project).Key).GetAsync(SystemActor.No)).Value!.Total(FigureKind.ExpenseCost).Amount));
}
