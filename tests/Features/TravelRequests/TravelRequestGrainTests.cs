using OpsSupport.Features.Projects;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TravelRequests;

/// <summary>What only a silo shows of trips: who is asked, what overlaps, what changes what.</summary>
public sealed class TravelRequestGrainTests(RunningSystem system)
{
    [Theory, OnBothDatabases]
    public async Task The_lead_and_then_the_head_agree_and_the_list_says_how_far_the_trip_is(DatabaseKind kind)
    {
        var grains = await system.GrainsOnAsync(kind);
        var company = await TestCompany.FoundAsync(grains);
        var trip = Trips.New(grains);

        var asked = await trip.AskAsync(company.Ann, Trip(company));
        var agreed = await trip.DecideAsync(Intent.New(company.Lead, asked.Value!.Version), Decision.Approve, null);
        await trip.AgreeAsync(agreed);
        var list = await grains.GetGrain<IDocumentListGrain>(TravelRequestKind.Name).ListAsync(company.Ann, new() { Owner = company.Ann }, new(0, 10));

        Assert.Equal([company.Lead, company.Head], asked.Value.Awaiting.AddRange(agreed.Value!.Awaiting));
        Assert.StartsWith("TRV-2026-", list.Value!.Rows.Single().Header.Number, StringComparison.Ordinal);
        Assert.Equal(nameof(TripStage.OnTrip), list.Value.Rows.Single().Facts.Stage);
        Assert.Equal(TripStage.OnTrip, (await trip.StandingAsync(company.Head)).Value!.Stage);
    }

    [Theory, OnBothDatabases]
    public async Task Trips_begin_and_end_in_lists_though_nobody_touches_them(DatabaseKind kind)
    {
        var grains = await system.GrainsOnAsync(kind);
        var company = await TestCompany.FoundAsync(grains);
        await Trips.TakeAsync(grains, company.Ann, Trip(company));
        var turn = new TripStageTurn(await system.ServiceAsync<TripStore>(kind));

        await turn.RenewAsync(RunningSystem.Today.AddDays(20));
        var list = await grains.GetGrain<IDocumentListGrain>(TravelRequestKind.Name).ListAsync(company.Ann, new() { Owner = company.Ann }, new(0, 10));

        Assert.Equal(nameof(TripStage.Finished), list.Value!.Rows.Single().Facts.Stage);
    }

    [Theory, OnBothDatabases]
    public async Task Another_trip_at_the_same_time_is_shown_to_whoever_decides(DatabaseKind kind)
    {
        var grains = await system.GrainsOnAsync(kind);
        var company = await TestCompany.FoundAsync(grains);
        var first = await Trips.TakeAsync(grains, company.Ann, Trip(company));
        var second = Trips.New(grains);
        await second.AskAsync(company.Ann, Trip(company));

        var standing = await second.StandingAsync(company.Lead);

        Assert.Equal([first.Number], standing.Value!.Overlaps.Select(overlap => overlap.Number));
        Assert.IsType<DocumentNotFound>((await second.StandingAsync((await TestCompany.FoundAsync(grains)).Head)).Errors.Single());
    }

    [Theory, OnBothDatabases]
    public async Task A_change_takes_the_place_of_the_trip_once_it_is_approved_and_only_one_can(DatabaseKind kind)
    {
        var grains = await system.GrainsOnAsync(kind);
        var company = await TestCompany.FoundAsync(grains);
        var first = await Trips.TakeAsync(grains, company.Ann, Trip(company));
        var change = Trip(company) with { Purpose = "Shorter", Replaces = first.Number };

        var asked = await Trips.New(grains).AskAsync(company.Ann, change);
        var twice = await Trips.New(grains).AskAsync(company.Ann, change);
        var unknown = await Trips.New(grains).AskAsync(company.Lead, Trip(company) with { Replaces = first.Number });
        var before = await ApprovedAsync(grains, company);
        await grains.GetGrain<ITravelRequestGrain>(asked.Value!.Ref.Key).AgreeAsync(asked.Value);
        var after = await ApprovedAsync(grains, company);

        Assert.Equal([new ChangedAlready(first.Number!, asked.Value.Number!)], twice.Errors);
        Assert.Equal([new NothingToChange(first.Number!)], unknown.Errors);
        Assert.Equal([first.Number!], before);
        Assert.Equal([asked.Value.Number!], after);
    }

    [Theory, OnBothDatabases]
    public async Task A_colleague_on_the_same_project_lists_what_he_may_open_and_the_lead_sees_the_trip(DatabaseKind kind)
    {
        var grains = await system.GrainsOnAsync(kind);
        var company = await TestCompany.FoundAsync(grains);
        var bob = company.No("bob");
        await company.HireAsync(bob);
        await company.ChangeAsync<Project, ProjectNo>(ProjectDocument.Kind, company.Project, project => project with
        {
            Members = [new(company.Ann), new(bob)],
        });
        await Trips.TakeAsync(grains, company.Ann, Trip(company));
        var trips = grains.GetGrain<IDocumentListGrain>(TravelRequestKind.Name);
        var projects = grains.GetGrain<IDocumentListGrain>(ProjectDocument.Name);

        Assert.Equal(0, (await trips.ListAsync(bob, new(), new(0, 10))).Value!.Count);
        Assert.Equal(1, (await trips.ListAsync(company.Lead, new(), new(0, 10))).Value!.Count);
        Assert.Equal(1, (await projects.ListAsync(bob, new(), new(0, 10))).Value!.Count);
    }

    private static async Task<string[]> ApprovedAsync(IGrainFactory grains, TestCompany company) =>
        [.. (await grains.GetGrain<ITripsGrain>(0).ApprovedAsync([company.Ann], new(2026, 1, 1))).Trips.Select(trip => trip.Number)];

    /// <summary>On the way today.</summary>
    private static TravelRequest Trip(TestCompany company) =>
        A.There(new(2026, 3, 30, 8, 0, 0), new(2026, 4, 2, 20, 0, 0)) with { Project = company.Project };
}
