using OpsSupport.Features.TimeReports;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Projects;

/// <summary>A plain project on which people report becomes a member of a package (AT-05.11).</summary>
public sealed class PackageEntryTests(RunningSystem system)
{
    private static readonly DateOnly From = new(2026, 3, 1);

    // Closed for every test on this silo, so no other test reports in it.
    private static readonly DateOnly Closed = new(2025, 9, 16);

    [Theory, OnBothDatabases]
    [Trait("AT", "05.11")]
    [Trait("AT", "I-05")]
    [Trait("AT", "I-06")]
    public async Task Open_time_moves_to_the_package_and_closed_periods_stay(DatabaseKind kind)
    {
        var grains = await system.GrainsOnAsync(kind);
        var time = await TimeTeam.FoundAsync(grains);
        var (company, packages) = (time.Company, grains.GetGrain<IPackageGrain>(0));
        var package = await company.PackageAsync(new($"M-{company.Mark}"));
        await ReportAsync(time, Closed, approve: true);
        await time.CloseAsync(Period.Of(Closed));
        await ReportAsync(time, new(2026, 3, 2), approve: true);
        await ReportAsync(time, new(2026, 3, 30), approve: false);
        var before = await grains.AgreedAsync([FigureScope.Of(company.Unit)]);

        var early = await packages.PreviewAsync(company.Office, new(company.Project, package, Closed));
        var preview = (await packages.PreviewAsync(company.Office, new(company.Project, package, From))).Value!;
        var intent = Intent.New(company.Office, preview.Version);
        var done = await packages.EnterAsync(intent, preview.Entry);
        var again = await packages.EnterAsync(intent, preview.Entry);

        Assert.Equal([new MembershipInClosedPeriod(Period.Of(Closed))], early.Errors);
        Assert.Equal((1, 1, Hours.Of(16)), (preview.Moves.Submitted, preview.Moves.Approved, preview.Moves.Hours));
        Assert.Equal([Money.Cny(1000m)], preview.Moves.Cost);
        Assert.Equal((0, 1, Hours.Of(8)), (preview.Stays.Submitted, preview.Stays.Approved, preview.Stays.Hours));
        Assert.Equal((2, 0), (done.Value!.Moved, again.Value!.Moved));
        await time.Of(company.Ann, From).SettleAsync();
        var (whole, part) = (await AgreedAsync(grains, package), await AgreedAsync(grains, company.Project));
        Assert.Equal((Money.Cny(1000m), Money.Cny(1000m)), (whole.Total(FigureKind.LabourCost), part.Total(FigureKind.LabourCost)));
        Assert.Equal(Hours.Of(8), whole.Quantity(FigureKind.LabourCost));
        Assert.Equal(before[0].Sums.Select(sum => sum.Amount), (await grains.AgreedAsync([FigureScope.Of(company.Unit)]))[0].Sums.Select(sum => sum.Amount));
        Assert.Equal(company.Lead, Assert.Single((await time.WaitingForAsync(company.Lead)).Rows, row => row.Line.Entry.Project == package).Line.Approver);
    }

    [Fact]
    [Trait("AT", "05.11")]
    [Trait("AT", "05.3")]
    public async Task What_moved_is_approved_on_the_package_and_nobody_reports_on_the_member_any_more()
    {
        var time = await TimeTeam.FoundAsync(system.Grains);
        var company = time.Company;
        var package = await company.PackageAsync(new($"M-{company.Mark}"));
        await ReportAsync(time, RunningSystem.Today, approve: false);
        await EnterAsync(time, package);

        var refused = await time.Of(company.Ann).SubmitDayAsync(
            Intent.New(company.Ann, 99), RunningSystem.Today.AddDays(-1), [new(company.Project, Hours.Of(1))]);
        await time.ApproveAllAsync(company.Ann);

        Assert.Equal([new PostOnPackage("Entries[0].Project", company.Project, package)], refused.Errors);
        Assert.Equal(Money.Cny(1000m), (await AgreedAsync(system.Grains, package)).Total(FigureKind.LabourCost));
        Assert.Empty((await AgreedAsync(system.Grains, company.Project)).Sums);
    }

    [Fact]
    [Trait("AT", "05.11")]
    public async Task Time_left_astray_is_found_and_moved_by_whoever_looks_for_it()
    {
        var time = await TimeTeam.FoundAsync(system.Grains);
        var company = time.Company;
        var package = await company.PackageAsync(new($"M-{company.Mark}"));
        await ReportAsync(time, RunningSystem.Today, approve: true);

        // As if the silo had died between storing the membership and moving the time.
        await company.ChangeAsync<Project, ProjectNo>(ProjectDocument.Kind, company.Project, project => project with { Packages = [new(From, null, package)] });
        var astray = await (await system.ServiceAsync<TimeMoveStore>()).AstrayAsync();
        await system.Grains.GetGrain<ITimeMoveGrain>(0).RunAsync(company.Project);

        Assert.Contains(company.Project, astray);
        Assert.DoesNotContain(company.Project, await (await system.ServiceAsync<TimeMoveStore>()).AstrayAsync());
        Assert.Equal(Money.Cny(1000m), (await AgreedAsync(system.Grains, package)).Total(FigureKind.LabourCost));
    }

    private async Task EnterAsync(TimeTeam time, ProjectNo package)
    {
        var packages = system.Grains.GetGrain<IPackageGrain>(0);
        var preview = (await packages.PreviewAsync(time.Company.Office, new(time.Company.Project, package, From))).Value!;
        Assert.Empty((await packages.EnterAsync(Intent.New(time.Company.Office, preview.Version), preview.Entry)).Errors);
    }

    private static async Task<LiveFigures> AgreedAsync(IGrainFactory grains, ProjectNo project) => (await grains.AgreedAsync([FigureScope.Of(project)]))[0];

    private static async Task ReportAsync(TimeTeam time, DateOnly day, bool approve)
    {
        var (company, report) = (time.Company, time.Of(time.Company.Ann, day));
        var version = (await report.GetAsync(SystemActor.No)).Value?.Version ?? 0;
        var said = (await report.SubmitDayAsync(Intent.New(company.Ann, version), day, [new(company.Project, Hours.Of(8))])).Value!;
        if (approve)
        {
            var line = said.Lines.Single(one => one.Day == day);
            Assert.Empty((await report.DecideAsync(Intent.New(company.Lead, 0), [new(line.No, line.Revision)], TimeLineDecision.Approve, null)).Value!.Refused);
        }
    }
}
