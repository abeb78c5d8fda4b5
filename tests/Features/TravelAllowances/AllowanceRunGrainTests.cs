using OpsSupport.Features.TravelRequests;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TravelAllowances;

/// <summary>What only a silo shows of a run: one result, what is stored and posted, what the next run makes of it.</summary>
public sealed class AllowanceRunGrainTests(RunningSystem system)
{
    [Theory, OnBothDatabases]
    [Trait("AT", "31.2")]
    [Trait("AT", "31.13")]
    public async Task Each_run_pays_the_days_of_its_month_and_posts_them_to_the_project_once(DatabaseKind kind)
    {
        var (grains, company) = await FoundAsync(kind);
        await Trips.TakeAsync(grains, company.Ann, Runs.Trip(company));

        var january = await Runs.Of(grains, company.Unit, Runs.January).PayAsync(company.Office);
        var february = await Runs.Of(grains, company.Unit, Runs.February).PayAsync(company.Office);

        var project = (await grains.AgreedAsync([FigureScope.Of(company.Project)]))[0];
        Assert.Equal((Money.Cny(630m), Money.Cny(450m)), (january.Total, february.Total));
        Assert.Equal(Money.Cny(1080m), project.Total(FigureKind.AllowanceCost));
        Assert.Equal(7, project.Sums.Where(sum => sum.Kind == FigureKind.AllowanceCost).Sum(sum => sum.Entries));
    }

    [Theory, OnBothDatabases]
    [Trait("AT", "31.13")]
    public async Task What_a_trip_for_a_member_of_a_package_costs_is_the_packages(DatabaseKind kind)
    {
        var (grains, company) = await FoundAsync(kind);
        var (package, member) = (new ProjectNo($"M-{company.Mark}"), new ProjectNo($"S-{company.Mark}"));
        await company.PackageAsync(package, member);
        await Trips.TakeAsync(grains, company.Ann, Runs.Trip(company) with { Project = member });

        await Runs.Of(grains, company.Unit, Runs.January).PayAsync(company.Office);

        var entries = await grains.GetGrain<ILedgerGrain>(0).EntriesAsync(SystemActor.No, new(FigureScope.Of(package)), new(0, 100));
        Assert.Equal(630m, entries.Value!.Entries.Sum(entry => entry.Amount.Amount));
        Assert.All(entries.Value.Entries, entry => Assert.Equal((package, company.Ann), (entry.Project, entry.Employee)));
    }

    [Theory, OnBothDatabases]
    [Trait("AT", "31.5")]
    public async Task A_trip_approved_late_is_paid_by_the_next_run_with_its_number(DatabaseKind kind)
    {
        var (grains, company) = await FoundAsync(kind);
        await Trips.TakeAsync(grains, company.Ann, Runs.Trip(company));
        await Runs.Of(grains, company.Unit, Runs.January).PayAsync(company.Office);
        var late = await Trips.TakeAsync(grains, company.Ann, TravelRequests.A.There(new(2025, 12, 10, 8, 0, 0), new(2025, 12, 11, 20, 0, 0)) with { Project = company.Project });

        var february = await Runs.Of(grains, company.Unit, Runs.February).PayAsync(company.Office);

        var paidBack = february.Days.Where(day => day.Sort == AllowanceSort.BackPay).ToList();
        Assert.Equal([(new DateOnly(2025, 12, 10), late.Number), (new(2025, 12, 11), late.Number)], paidBack.Select(day => (day.Day, (string?)day.Trip)));
        Assert.Equal(Money.Cny(810m), february.Total);
    }

    [Theory, OnBothDatabases]
    [Trait("AT", "31.7")]
    public async Task A_trip_changed_after_it_was_paid_is_taken_back_by_the_next_run_and_in_the_project(DatabaseKind kind)
    {
        var (grains, company) = await FoundAsync(kind);
        var paid = await Trips.TakeAsync(grains, company.Ann, Runs.Trip(company));
        await Runs.Of(grains, company.Unit, Runs.January).PayAsync(company.Office);
        await Trips.TakeAsync(grains, company.Ann, TravelRequests.A.There(new(2026, 1, 28, 13, 30, 0), new(2026, 1, 30, 11, 0, 0)) with { Project = company.Project, Replaces = paid.Number });
        await Trips.TakeAsync(grains, company.Ann, TravelRequests.A.There(new(2026, 2, 9, 8, 0, 0), new(2026, 2, 9, 18, 0, 0)) with { Project = company.Project });

        var run = await Runs.Of(grains, company.Unit, Runs.February).PayAsync(company.Office);

        // 630 were paid for January and 360 are left of it; a day of 180 in February cannot take back all of the difference.
        Assert.Equal(Money.Cny(0m), run.Total);
        Assert.Equal(90m, run.Carried.Sum(carried => carried.Amount.Amount));
        Assert.Equal(Money.Cny(630m), (await grains.AgreedAsync([FigureScope.Of(company.Project)]))[0].Total(FigureKind.AllowanceCost));
    }

    [Theory, OnBothDatabases]
    [Trait("AT", "31.8")]
    [Trait("AT", "I-30")]
    public async Task Two_leaders_who_start_a_run_together_and_again_have_one_result(DatabaseKind kind)
    {
        var (grains, company) = await FoundAsync(kind);
        await Trips.TakeAsync(grains, company.Ann, Runs.Trip(company));
        var run = Runs.Of(grains, company.Unit, Runs.January);

        await Task.WhenAll(run.StartAsync(Intent.New(company.Head, 0)), run.StartAsync(Intent.New(company.Office, 0)), run.StartAsync(Intent.New(company.Head, 0)));
        var first = await run.CalculateAsync(company.Head);
        var again = await run.CalculateAsync(company.Office);
        await run.PayAsync(company.Office);
        var afterwards = await run.CalculateAsync(company.Head);

        Assert.Equal(1, first.Header.Version);
        Assert.Equal(1, again.Header.Version);
        Assert.Equal(first.Body.Days, again.Body.Days);
        Assert.Equal((DocumentStatus.Effective, first.Body.Total), (afterwards.Header.Status, afterwards.Body.Total));
    }

    [Theory, OnBothDatabases]
    [Trait("AT", "I-29")]
    public async Task Days_that_another_run_asks_for_are_not_asked_for_twice(DatabaseKind kind)
    {
        var (grains, company) = await FoundAsync(kind);
        await Trips.TakeAsync(grains, company.Ann, Runs.Trip(company));
        var (january, february) = (Runs.Of(grains, company.Unit, Runs.January), Runs.Of(grains, company.Unit, Runs.February));
        var (first, second) = (await january.CalculateAsync(company.Office), await february.CalculateAsync(company.Office));

        var asked = await january.SubmitAsync(Intent.New(company.Office, first.Header.Version));
        var refused = await february.SubmitAsync(Intent.New(company.Office, second.Header.Version));
        var anew = await february.CalculateAsync(company.Office);

        Assert.True(asked.Succeeded);
        Assert.Equal([new RunIsOutdated()], refused.Errors);
        Assert.Equal((Money.Cny(1080m), Money.Cny(450m)), (second.Body.Total, anew.Body.Total));
    }

    [Theory, OnBothDatabases]
    public async Task A_run_that_is_taken_back_leaves_its_days_to_the_next(DatabaseKind kind)
    {
        var (grains, company) = await FoundAsync(kind);
        await Trips.TakeAsync(grains, company.Ann, Runs.Trip(company));
        var january = Runs.Of(grains, company.Unit, Runs.January);
        await january.PayAsync(company.Office);
        var paid = await january.GetAsync(company.Office);
        await january.VoidAsync(Intent.New(company.Office, paid.Value!.Header.Version), "Wrong month");

        var february = await Runs.Of(grains, company.Unit, Runs.February).PayAsync(company.Office);

        Assert.Equal(Money.Cny(1080m), february.Total);
        Assert.Equal(Money.Cny(1080m), (await grains.AgreedAsync([FigureScope.Of(company.Project)]))[0].Total(FigureKind.AllowanceCost));
    }

    [Fact]
    public async Task Only_settled_trips_count_and_the_traveller_can_settle_one_afterwards()
    {
        var (grains, company) = await FoundAsync(DatabaseKind.Sqlite);
        var trip = Trips.New(grains);
        var asked = await trip.AskAsync(company.Ann, Runs.Trip(company) with { ClaimsNothing = false });
        var approved = await trip.AgreeAsync(asked.Value!);
        var run = Runs.Of(grains, company.Unit, Runs.January);

        var before = await run.CalculateAsync(company.Head);
        var notHis = await trip.StateNoClaimAsync(Intent.New(company.Lead, approved.Version));
        var stated = await trip.StateNoClaimAsync(Intent.New(company.Ann, approved.Version));
        var after = await run.CalculateAsync(company.Head);

        Assert.Empty(before.Body.Days);
        Assert.Equal([new NotYours()], notHis.Errors);
        Assert.Equal(DocumentStatus.Effective, stated.Value!.Status);
        Assert.Equal(Money.Cny(630m), after.Body.Total);
    }

    [Fact]
    public async Task Heads_run_their_own_departments_once_the_month_is_over_and_nobody_writes_a_run_by_hand()
    {
        var (grains, company) = await FoundAsync(DatabaseKind.Sqlite);
        var (other, run) = (await TestCompany.FoundAsync(grains), Runs.Of(grains, company.Unit, Runs.January));
        var march = new Period(2026, 3);

        Assert.Equal([new NotAllowed("allowance-run:write")], (await run.StartAsync(Intent.New(company.Ann, 0))).Errors);
        Assert.Equal([new NotAllowed("allowance-run:write")], (await run.StartAsync(Intent.New(other.Head, 0))).Errors);
        Assert.Equal([new MonthNotOver(march)], (await Runs.Of(grains, company.Unit, march).StartAsync(Intent.New(company.Head, 0))).Errors);
        Assert.Equal([new NoDepartment("none")], (await Runs.Of(grains, new("none"), Runs.January).StartAsync(Intent.New(company.Office, 0))).Errors);
        Assert.Equal([new RunIsCalculated()], (await run.SaveAsync(Intent.New(company.Head, 0), new() { Unit = company.Unit, Month = Runs.January })).Errors);
    }

    [Fact]
    public async Task A_run_with_nothing_to_pay_is_not_submitted()
    {
        var (grains, company) = await FoundAsync(DatabaseKind.Sqlite);
        var run = Runs.Of(grains, company.Unit, Runs.January);
        var empty = await run.CalculateAsync(company.Head);

        Assert.Equal([new RunIsEmpty()], (await run.SubmitAsync(Intent.New(company.Head, empty.Header.Version))).Errors);
    }

    [Fact]
    public async Task A_person_sees_what_his_own_trips_earned()
    {
        var (grains, company) = await FoundAsync(DatabaseKind.Sqlite);
        await Trips.TakeAsync(grains, company.Ann, Runs.Trip(company));
        await Runs.Of(grains, company.Unit, Runs.January).PayAsync(company.Office);
        var desk = grains.GetGrain<IAllowanceDeskGrain>(0);

        var (own, due, lead) = (await desk.OwnAsync(company.Ann, Runs.January), await desk.OwnAsync(company.Ann, null), await desk.OwnAsync(company.Lead, Runs.January));

        Assert.Equal(630m, own.Value!.Days.Sum(day => day.Day.Amount.Amount));
        Assert.All(own.Value.Days, day => Assert.Equal(DocumentStatus.Effective, day.Status));
        Assert.Equal((Runs.February, 0, 0), (due.Value!.Month, due.Value.Days.Length, lead.Value!.Days.Length));
    }

    private async Task<(IGrainFactory Grains, TestCompany Company)> FoundAsync(DatabaseKind kind)
    {
        var grains = await system.GrainsOnAsync(kind);
        return (grains, await TestCompany.FoundAsync(grains));
    }
}
