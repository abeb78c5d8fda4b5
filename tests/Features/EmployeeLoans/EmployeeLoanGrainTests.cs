using OpsSupport.Features.ExpenseClaims;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Notifications;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.EmployeeLoans;

/// <summary>Money in advance through a silo: paid out once, settled by claims, never by more than is open.</summary>
public sealed class EmployeeLoanGrainTests(RunningSystem system)
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    [Trait("AT", "27.3")]
    public async Task A_smaller_claim_leaves_the_rest_of_the_loan_open(DatabaseKind database)
    {
        var grains = await system.GrainsOnAsync(database);
        var team = await ClaimTeam.FoundAsync(grains);
        var (loan, key) = await PaidAsync(grains, team, 2000m);
        var (claim, approved) = await team.ApprovedAsync(Claim(1500m, key, 1500m));

        await OpenAsync(loan, team, 500m);
        await team.PayAsync(claim, approved);

        var settled = await Until.HoldsAsync(() => ReadAsync(loan, team), now => now.Claims.All(one => one.Hold.State == Kernel.Guards.HoldState.Spent));
        Assert.Equal((LoanStage.PartlySettled, Money.Cny(500m)), (settled.Stage, settled.Open));
        Assert.True(Assert.Single((await grains.GetGrain<IOpenLoansGrain>(0).OfAsync(team.Company.Ann)).Loans).AsksRepayment);
        Assert.Equal("LN", Assert.Single((await claim.GetAsync(team.Company.Ann)).Value!.Body.Loans).Number[..2]);
    }

    [Fact]
    [Trait("AT", "27.3")]
    public async Task The_rest_is_asked_for_once_the_claim_was_paid_and_until_it_was_given_back()
    {
        var team = await ClaimTeam.FoundAsync(system.Grains);
        var (loan, key) = await PaidAsync(system.Grains, team, 2000m);
        var (claim, approved) = await team.ApprovedAsync(Claim(1500m, key, 1500m));
        await OpenAsync(loan, team, 500m);

        Assert.False((await ReadAsync(loan, team)).AsksRepayment);
        await team.PayAsync(claim, approved);
        await Until.HoldsAsync(() => ReadAsync(loan, team), now => now.AsksRepayment);
        await Until.HoldsAsync(() => AskedAsync(team), asked => asked == 1);
        var header = (await loan.GetAsync(team.Company.Office)).Value!.Header;
        ClaimTeam.Value(await loan.RepayAsync(Intent.New(team.Company.Office, header.Version), Money.Cny(500m)));

        Assert.False((await ReadAsync(loan, team)).AsksRepayment);
        Assert.Equal(1, await AskedAsync(team));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    [Trait("AT", "27.2")]
    [Trait("AT", "I-21")]
    public async Task Claims_at_the_same_time_settle_no_more_than_is_open(DatabaseKind database)
    {
        var grains = await system.GrainsOnAsync(database);
        var team = await ClaimTeam.FoundAsync(grains);
        var (loan, key) = await PaidAsync(grains, team, 2000m);

        var asked = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => ClaimTeam.SubmitAsync(team.New(), team.Company.Ann, Claim(700m, key, 700m))));

        Assert.Equal(2, asked.Count(one => one.Succeeded));
        Assert.All(asked.Where(one => !one.Succeeded), one => Assert.IsType<LoanTooSmall>(Assert.Single(one.Errors)));
        await OpenAsync(loan, team, 600m);
    }

    [Fact]
    public async Task A_claim_taken_back_opens_the_loan_again()
    {
        var team = await ClaimTeam.FoundAsync(system.Grains);
        var (loan, key) = await PaidAsync(system.Grains, team, 1000m);
        var claim = team.New();
        var asked = ClaimTeam.Value(await ClaimTeam.SubmitAsync(claim, team.Company.Ann, Claim(1000m, key, 1000m)));
        await OpenAsync(loan, team, 0m);

        ClaimTeam.Value(await claim.WithdrawAsync(Intent.New(team.Company.Ann, asked.Version)));

        await OpenAsync(loan, team, 1000m);
    }

    [Fact]
    public async Task Nobody_settles_with_the_loan_of_a_colleague_and_none_before_it_is_paid()
    {
        var team = await ClaimTeam.FoundAsync(system.Grains);
        var (_, anns) = await PaidAsync(system.Grains, team, 1000m);
        var (_, unpaid, _) = await AgreedAsync(system.Grains, team, 1000m);

        var colleague = await ClaimTeam.SubmitAsync(team.New(), team.Company.Lead, Claim(100m, anns, 100m));
        var early = await ClaimTeam.SubmitAsync(team.New(), team.Company.Ann, Claim(100m, unpaid, 100m));

        Assert.All([colleague, early], refused => Assert.IsType<LoanNotOpen>(Assert.Single(refused.Errors)));
    }

    [Fact]
    public async Task What_is_left_can_be_given_back_and_money_that_went_out_is_not_voided()
    {
        var team = await ClaimTeam.FoundAsync(system.Grains);
        var (loan, _) = await PaidAsync(system.Grains, team, 1000m);
        var header = (await loan.GetAsync(team.Company.Office)).Value!.Header;

        var voided = await loan.VoidAsync(Intent.New(team.Company.Office, header.Version), "Mistake");
        var byAnn = await loan.RepayAsync(Intent.New(team.Company.Ann, header.Version), Money.Cny(1m));
        var more = await loan.RepayAsync(Intent.New(team.Company.Office, header.Version), Money.Cny(1000.01m));
        ClaimTeam.Value(await loan.RepayAsync(Intent.New(team.Company.Office, header.Version), Money.Cny(1000m)));

        Assert.Equal([new LoanMoneyOut()], voided.Errors);
        Assert.Equal([new NotAllowed(EmployeeLoanDocument.Settle.Name)], byAnn.Errors);
        Assert.Equal([new RepaymentWrong(Money.Cny(1000m))], more.Errors);
        Assert.Equal(LoanStage.Settled, (await ReadAsync(loan, team)).Stage);
    }

    private static ExpenseClaim Claim(decimal amount, string loan, decimal settled) => new()
    {
        Purpose = "Trip",
        Lines = [new() { On = ExpenseClaims.A.Day, Type = ExpenseType.Allowance, Gross = Money.Cny(amount) }],
        Loans = [new(loan, "", Money.Cny(settled))],
    };

    private static async Task<(IEmployeeLoanGrain Loan, string Key)> PaidAsync(IGrainFactory grains, ClaimTeam team, decimal amount)
    {
        var (loan, key, header) = await AgreedAsync(grains, team, amount);
        ClaimTeam.Value(await loan.PayAsync(Intent.New(team.Company.Office, header.Version)));
        return (loan, key);
    }

    private static async Task<(IEmployeeLoanGrain Loan, string Key, DocumentHeader Header)> AgreedAsync(IGrainFactory grains, ClaimTeam team, decimal amount)
    {
        var key = EmployeeLoanDocument.Kind.NewKey();
        var loan = grains.GetGrain<IEmployeeLoanGrain>(EmployeeLoanDocument.Kind.Ref(key).ToGrainId());
        var saved = ClaimTeam.Value(await loan.SaveAsync(Intent.New(team.Company.Ann, 0), new EmployeeLoan { Amount = Money.Cny(amount), Purpose = "Trip" }));
        return (loan, key, await loan.AgreeAsync(await loan.SubmitAsync(Intent.New(team.Company.Ann, saved.Version))));
    }

    private async Task<int> AskedAsync(ClaimTeam team) =>
        (await system.Grains.GetGrain<INotificationsGrain>(0).ListAsync(team.Company.Ann, new(0, 50))).Notifications.Count(one => one.Title.Name == "LoanRest");

    private static async Task<EmployeeLoan> ReadAsync(IEmployeeLoanGrain loan, ClaimTeam team) => (await loan.GetAsync(team.Company.Ann)).Value!.Body;

    private static async Task OpenAsync(IEmployeeLoanGrain loan, ClaimTeam team, decimal open) =>
        await Until.HoldsAsync(() => ReadAsync(loan, team), now => now.Open == Money.Cny(open));
}
