using OpsSupport.Features.Employees;
using OpsSupport.Features.OrgUnits;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.ExpenseClaims;

/// <summary>Whoever an invoice is made out to agrees to its claim and pays it, whatever unit the claimant is of.</summary>
public sealed class ClaimCompanyTests(RunningSystem system) : IAsyncLifetime
{
    // The settings name companies once for all, so the subsidiary is the same in every test.
    private static readonly UnitCode Unit = new(EInvoices.A.Subsidiary.Unit);
    private static readonly EmployeeNo Finance = new("finance-subsidiary");

    private ClaimTeam _team = null!; // Set before each test.

    public async ValueTask InitializeAsync()
    {
        _team = await ClaimTeam.FoundAsync(system.Grains);
        if (!(await _team.Company.Grain<OrgUnit, UnitCode>(OrgUnitDocument.Kind, Unit).GetAsync(SystemActor.No)).Succeeded)
        {
            await _team.Company.SaveAsync(OrgUnitDocument.Kind, Unit, new OrgUnit { Name = "Subsidiary", Kind = OrgUnitKind.Subsidiary });
            await _team.Company.SaveAsync(EmployeeKind.Kind, Finance, new Employee { Name = Finance.Value, Units = [new(new(2025, 1, 1), null, Unit)], Roles = [Role.Finance] });
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    [Trait("AT", "06.8")]
    public async Task Finance_of_the_company_that_the_invoice_is_made_out_to_agrees_and_pays()
    {
        var claim = _team.New();
        var agreed = await claim.AgreeAsync(await ClaimTeam.SubmitAsync(claim, _team.Company.Ann, A.Claim(await LineAsync())));

        var byOthers = await claim.MoveToAsync(Intent.New(_team.Company.Office, agreed.Version), ClaimStage.PaperReceived);
        var own = await claim.MoveToAsync(Intent.New(Finance, agreed.Version), ClaimStage.PaperReceived);

        Assert.Equal([_team.Company.Lead, Finance], (await claim.GetAsync(_team.Company.Ann)).Value!.Approval!.Tasks.Select(task => task.Actor));
        Assert.Equal([Finance], Assert.IsType<OtherFinanceOffice>(Assert.Single(byOthers.Errors)).Office);
        Assert.True(own.Succeeded);
    }

    [Fact]
    [Trait("AT", "06.8")]
    public async Task Each_office_has_its_own_claims_on_its_payment_list()
    {
        var claim = _team.New();
        var agreed = await claim.AgreeAsync(await ClaimTeam.SubmitAsync(claim, _team.Company.Ann, A.Claim(await LineAsync())));

        ClaimTeam.Value(await claim.MoveToAsync(Intent.New(Finance, agreed.Version), ClaimStage.PaperReceived));

        Assert.Contains(agreed.Ref, await ToPayAsync(Finance));
        Assert.DoesNotContain(agreed.Ref, await ToPayAsync(_team.Company.Office));
    }

    [Fact]
    [Trait("AT", "06.8")]
    public async Task Invoices_of_two_companies_make_two_claims()
    {
        var lines = new[] { await _team.LineAsync(), await LineAsync() };

        var together = await ClaimTeam.SubmitAsync(_team.New(), _team.Company.Ann, A.Claim([.. lines]));
        var apart = await Task.WhenAll(lines.Select(line => ClaimTeam.SubmitAsync(_team.New(), _team.Company.Ann, A.Claim(line))));

        Assert.Equal([new InvoicesOfTwoCompanies(EInvoices.A.Company.Name, EInvoices.A.Subsidiary.Name)], together.Errors);
        Assert.All(apart, one => Assert.True(one.Succeeded));
    }

    [Fact]
    [Trait("AT", "06.8")]
    public async Task What_no_company_was_named_for_stays_with_the_claimants_own_finance()
    {
        var claim = _team.New();

        var agreed = await claim.AgreeAsync(await ClaimTeam.SubmitAsync(claim, _team.Company.Ann, A.Claim(await _team.LineAsync())));

        Assert.True((await claim.MoveToAsync(Intent.New(_team.Company.Office, agreed.Version), ClaimStage.PaperReceived)).Succeeded);
    }

    private async Task<ClaimLine> LineAsync() => _team.LineOf(await _team.ReadAsync(A.Invoice(A.Key()) with { Buyer = A.Subsidiary }));

    private async Task<IEnumerable<DocumentRef>> ToPayAsync(EmployeeNo finance) =>
        (await system.Grains.GetGrain<IClaimPaymentsGrain>(0).ListAsync(finance, ClaimStage.PaperReceived)).Value!.Claims.Select(claim => claim.Claim);
}
