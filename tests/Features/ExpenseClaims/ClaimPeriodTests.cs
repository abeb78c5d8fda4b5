using OpsSupport.Kernel;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.ExpenseClaims;

/// <summary>Claims of days whose books are closed. A period is closed for every test of this silo, so no other test may post in these.</summary>
public sealed class ClaimPeriodTests(RunningSystem system)
{
    private static readonly DateOnly July = new(2025, 7, 16);
    private static readonly DateOnly August = new(2025, 8, 16);

    [Fact]
    [Trait("AT", "I-03")]
    public async Task What_is_agreed_to_after_its_month_was_closed_is_a_cost_of_the_open_one()
    {
        var team = await ClaimTeam.FoundAsync(system.Grains);
        var claim = team.New();
        var asked = await ClaimTeam.SubmitAsync(claim, team.Company.Ann, A.Claim(await team.LineAsync() with { On = July }));
        await CloseAsync(team, July);

        await claim.AgreeAsync(asked);

        var posted = Assert.Single(await EntriesAsync(team, count: 1));
        Assert.Equal((Money.Cny(1000m), July, Period.Of(RunningSystem.Today)), (posted.Amount, posted.BusinessDate, posted.Period));
    }

    [Fact]
    [Trait("AT", "I-03")]
    public async Task What_is_taken_back_after_its_month_was_closed_stays_there_and_is_taken_off_the_open_one()
    {
        var team = await ClaimTeam.FoundAsync(system.Grains);
        var (claim, header) = await team.ApprovedAsync(A.Claim(await team.LineAsync() with { On = August }));
        await EntriesAsync(team, count: 1);
        await CloseAsync(team, August);

        ClaimTeam.Value(await claim.VoidAsync(Intent.New(team.Company.Office, header.Version), "Wrong project"));

        var entries = await EntriesAsync(team, count: 2);
        Assert.Equal(
            [(Money.Cny(-1000m), Period.Of(RunningSystem.Today)), (Money.Cny(1000m), Period.Of(August))],
            entries.OrderBy(entry => entry.Amount.Minor).Select(entry => (entry.Amount, entry.Period)));
    }

    private Task<IReadOnlyList<FigureEntry>> EntriesAsync(ClaimTeam team, int count) => Until.HoldsAsync<IReadOnlyList<FigureEntry>>(
        async () => (await system.Grains.GetGrain<ILedgerGrain>(0).EntriesAsync(team.Company.Office, new(FigureScope.Of(team.Company.Project)), new(0, 100))).Value!.Entries,
        entries => entries.Count == count);

    private async Task CloseAsync(ClaimTeam team, DateOnly day) =>
        ClaimTeam.Value(await system.Grains.GetGrain<IAccountingPeriodsGrain>("periods").CloseAsync(Intent.New(team.Company.Office, 0), Period.Of(day)));
}
