using OpsSupport.Features.TravelRequests;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Features.ExpenseClaims;

/// <summary>The allowance of a trip waits for its claim, or for the statement that there is none.</summary>
public sealed class ClaimedTripTests(RunningSystem system)
{
    private static readonly DateTime Leaves = new(2026, 3, 16, 8, 0, 0);

    [Theory, OnBothDatabases]
    [Trait("AT", "31.2")]
    public async Task A_trip_is_settled_by_the_approved_claim_that_names_it(DatabaseKind database)
    {
        var grains = await system.GrainsOnAsync(database);
        var team = await ClaimTeam.FoundAsync(grains);
        var trip = await TakeAsync(grains, team.Company);
        var claim = team.New();

        var before = await IsSettledAsync(grains, team.Company);
        var asked = await ClaimTeam.SubmitAsync(claim, team.Company.Ann, await ClaimOfAsync(team, trip.Number!));
        var waiting = await IsSettledAsync(grains, team.Company);
        var approved = await claim.AgreeAsync(asked);
        var settled = await IsSettledAsync(grains, team.Company);
        await claim.VoidAsync(Intent.New(team.Company.Office, approved.Version), "Claimed twice");

        Assert.Equal((false, false, true, false), (before, waiting, settled, await IsSettledAsync(grains, team.Company)));
    }

    [Fact]
    public async Task A_trip_that_is_not_the_claimant_s_own_is_refused_at_the_field()
    {
        var team = await ClaimTeam.FoundAsync(system.Grains);
        var trip = await TakeAsync(system.Grains, team.Company);
        var claim = team.New();

        var asked = await ClaimTeam.SubmitAsync(claim, team.Company.Lead, await ClaimOfAsync(team, trip.Number!));

        Assert.Equal([new UnknownReference(nameof(ExpenseClaim.Trip), trip.Number!)], asked.Errors);
    }

    private static Task<DocumentHeader> TakeAsync(IGrainFactory grains, TestCompany company) => Trips.TakeAsync(
        grains, company.Ann, TravelRequests.A.There(Leaves, Leaves.AddDays(1)) with { Project = company.Project, ClaimsNothing = false });

    private static async Task<ExpenseClaim> ClaimOfAsync(ClaimTeam team, string trip) =>
        new() { Kind = ClaimKind.Travel, Purpose = "Acceptance on site", Trip = trip, Lines = [await team.LineAsync()] };

    private static async Task<bool> IsSettledAsync(IGrainFactory grains, TestCompany company) => Assert.Single(
        (await grains.GetGrain<ITripsGrain>(0).ApprovedAsync([company.Ann], DateOnly.FromDateTime(Leaves))).Trips).IsSettled;
}
