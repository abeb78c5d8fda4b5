using System.Net;
using OpsSupport.Features.ExpenseClaims;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Portal;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.EInvoices;

/// <summary>A seller takes an invoice back that was claimed: finance has it to do until somebody has seen to the money.</summary>
[Trait("AT", "06.12")]
public sealed class RedLetterTests(RunningSystem system) : RunningPortalTests(system)
{
    private ClaimTeam Team => new(System.Grains, Company);

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task The_money_of_a_paid_invoice_is_to_be_got_back_until_finance_says_it_was(DatabaseKind database)
    {
        var team = await ClaimTeam.FoundAsync(await System.GrainsOnAsync(database));
        var key = await PaidAsync(team);

        await team.RegistryOf(key).TakeBackAsync(ExpenseClaims.A.Key());
        var opened = (await team.RegistryOf(key).FindAsync(team.Company.Office)).Value!;
        var byAnn = await team.RegistryOf(key).RecoverAsync(team.Company.Ann, "Paid back");
        var silent = await team.RegistryOf(key).RecoverAsync(team.Company.Office, " ");
        var closed = ClaimTeam.Value(await team.RegistryOf(key).RecoverAsync(team.Company.Office, "Paid back in cash"));
        var again = await team.RegistryOf(key).RecoverAsync(team.Company.Office, "Paid back in cash");

        Assert.True(opened.IsToRecover);
        Assert.Equal([new NotAllowed(IInvoiceRegistryGrain.Correct.Name)], byAnn.Errors);
        Assert.Equal([new Missing(nameof(InvoiceRecovery.How))], silent.Errors);
        Assert.Equal((false, team.Company.Office, "Paid back in cash"), (closed.IsToRecover, closed.Recovery!.By, closed.Recovery.How));
        Assert.Equal([new NothingToRecover()], again.Errors);
    }

    [Fact]
    public async Task A_claim_that_is_taken_back_leaves_nothing_to_get_back()
    {
        var (claim, header) = await Team.ApprovedAsync(ExpenseClaims.A.Claim(await Team.LineAsync()));
        var key = (await claim.GetAsync(Company.Office)).Value!.Body.Lines[0].InvoiceKey!;
        await Team.StateAsync(key, InvoiceState.Held);
        await Team.RegistryOf(key).TakeBackAsync(ExpenseClaims.A.Key());

        ClaimTeam.Value(await claim.VoidAsync(Intent.New(Company.Office, header.Version), "Red invoice"));

        Assert.False((await Team.StateAsync(key, InvoiceState.Free)).IsToRecover);
    }

    [Fact]
    public async Task An_invoice_that_was_taken_back_is_claimed_only_for_what_finance_says_is_left()
    {
        var (line, red) = (await Team.LineAsync(), ExpenseClaims.A.Key());
        await Team.RegistryOf(line.InvoiceKey!).TakeBackAsync(red);

        var refused = await ClaimTeam.SubmitAsync(Team.New(), Company.Ann, ExpenseClaims.A.Claim(line));
        ClaimTeam.Value(await Team.RegistryOf(line.InvoiceKey!).CorrectAsync(Company.Office, new() { Net = Money.Cny(500m), Tax = Money.Cny(30m), Deductible = Money.Cny(30m), Reason = "Half was taken back" }));
        var half = await ClaimTeam.SubmitAsync(Team.New(), Company.Ann, ExpenseClaims.A.Claim(line with { Gross = Money.Cny(530m) }));

        Assert.Equal([new InvoiceTakenBack(line.InvoiceKey!.Number, red.Number)], refused.Errors);
        Assert.True(half.Succeeded);
    }

    [Fact]
    public async Task It_stands_in_the_inbox_of_finance_and_leads_to_where_it_is_seen_to()
    {
        var key = await PaidAsync(Team);
        await Team.RegistryOf(key).TakeBackAsync(ExpenseClaims.A.Key());
        using var office = await SignInAsync(Company.Office);
        using var ann = await SignInAsync(Company.Ann);

        var inbox = await office.GetAsync("/inbox");
        var list = await office.GetAsync($"/invoices?recover=true&text={key.Number}");
        var page = await office.GetAsync($"/invoices/{Uri.EscapeDataString(key.ToString())}");
        var silent = await office.SendAsync(page, "#recover", ("Recovery.How", " "));
        var done = await office.SendAsync(page, "#recover", ("Recovery.How", "已从工资中扣回"));
        var after = await office.GetAsync($"/invoices?recover=true&text={key.Number}");

        Assert.NotNull(inbox.Page.QuerySelector("#inbox a[href='/invoices?recover=true']"));
        Assert.Null((await ann.GetAsync("/inbox")).Page.QuerySelector("#inbox a[href='/invoices?recover=true']"));
        Assert.Contains(key.Number, list.Text("#invoices"), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.Redirect), (silent.Status, done.Status));
        Assert.Contains("已从工资中扣回", (await office.GetAsync(page.Url)).Text("#registered"), StringComparison.Ordinal);
        Assert.Null(after.Page.QuerySelector("#invoices"));
    }

    private static async Task<InvoiceKey> PaidAsync(ClaimTeam team)
    {
        var line = await team.LineAsync();
        var (claim, approved) = await team.ApprovedAsync(ExpenseClaims.A.Claim(line));
        await team.PayAsync(claim, approved);
        await team.StateAsync(line.InvoiceKey!, InvoiceState.Consumed);
        return line.InvoiceKey!;
    }
}
