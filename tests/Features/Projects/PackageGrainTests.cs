using System.Collections.Immutable;
using OpsSupport.Features.Adjustments;
using OpsSupport.Features.Customers;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Projects;

/// <summary>The package of F05 with its three members, in a running silo.</summary>
public sealed class PackageGrainTests(RunningSystem system) : IAsyncLifetime
{
    private static readonly string[] Names = ["A", "B", "C"];

    private static readonly DateOnly LeavesOn = new(2026, 4, 1);

    private TestCompany _company = null!; // Set before each test.
    private ImmutableArray<ProjectNo> _members;
    private ProjectNo _package = null!;

    private IPackageGrain Packages => system.Grains.GetGrain<IPackageGrain>(0);

    public async ValueTask InitializeAsync()
    {
        _company = await TestCompany.FoundAsync(system.Grains);
        _members = [.. Names.Select(name => new ProjectNo($"{name}-{_company.Mark}"))];
        _package = await _company.PackageAsync(new($"M-{_company.Mark}"), [.. _members]);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    [Trait("AT", "05.1")]
    [Trait("AT", "05.2")]
    [Trait("AT", "X-02")]
    [Trait("AT", "I-05")]
    public async Task A_package_is_what_its_members_and_its_own_people_made_of_it()
    {
        await PostBaseCaseAsync();

        var statement = FigureStatement.Of(await LiveAsync(_package)).Single();
        var panorama = (await Grain(_package).PanoramaAsync(_company.Office)).Value!;

        Assert.Equal(
            [Money.Cny(1_000_000m), Money.Cny(500_000m), Money.Cny(300_000m), Money.Cny(283_018.87m), Money.Cny(250_000m), Money.Cny(300_000m), Money.Cny(200_000m)],
            [statement.ContractAmount, statement.Output, statement.Invoiced, statement.Revenue, statement.Collected, statement.Cost!, statement.OutputMargin!]);
        var net = new PanoramaFigures(panorama, await LiveAsync(_package), IsLive: false).ContractNet(Currency.Cny);
        Assert.Equal(Money.Cny(943_396.23m), net);
        Assert.Equal((0.4m, 0.3m, 0.25m), (statement.OutputMarginRate.Value, Math.Round(statement.RecognitionRate(net).Value!.Value, 6), statement.CollectionRate.Value));
    }

    [Fact]
    [Trait("AT", "05.5")]
    public async Task The_packages_own_cost_is_allocated_by_output()
    {
        await PostBaseCaseAsync();

        var figures = (await Packages.FiguresAsync(_company.Office, _package, asOf: null)).Value!;

        Assert.Equal([Money.Cny(120_000m), Money.Cny(48_000m), Money.Cny(32_000m)], figures.Members.Select(member => member.Allocated!));
        Assert.Equal(
            [Money.Cny(120_000m), Money.Cny(42_000m), Money.Cny(38_000m)],
            figures.Members.Select(member => Sum(member, FigureKind.OutputValue) - Sum(member, FigureKind.ExternalCost) - member.Allocated!));
    }

    [Fact]
    [Trait("AT", "33.8")]
    public async Task Without_the_right_to_cost_nothing_is_allocated()
    {
        await PostBaseCaseAsync();
        await _company.HireAsync(_company.No("listing"), Role.ListingOffice);

        var figures = (await Packages.FiguresAsync(_company.No("listing"), _package, asOf: null)).Value!;

        Assert.True(figures.CostHidden);
        Assert.All(figures.Members, member => Assert.Null(member.Allocated));
        Assert.DoesNotContain(figures.Members.SelectMany(member => member.Totals), total => total.Kind.IsCost());
    }

    [Theory]
    [InlineData(FigureKind.OutputValue)]
    [InlineData(FigureKind.SalesInvoice)]
    [InlineData(FigureKind.RevenueConfirmed)]
    [InlineData(FigureKind.ExternalCost)]
    [Trait("AT", "05.4")]
    public async Task Output_invoices_evidence_and_purchases_on_the_package_are_refused_and_the_members_are_offered(FigureKind kind)
    {
        var refused = await SubmitAsync(kind, _package);
        var fine = await SubmitAsync(kind, _members[0]);

        Assert.Equal([new PostOnMember(nameof(Adjustment.Lines), _package, kind, _members)], refused.Errors);
        Assert.Empty(fine.Errors);
    }

    [Theory]
    [InlineData(FigureKind.LabourCost)]
    [InlineData(FigureKind.ExpenseCost)]
    [InlineData(FigureKind.AllowanceCost)]
    [Trait("AT", "05.3")]
    public async Task What_people_cost_is_refused_on_a_member_and_the_package_is_named(FigureKind kind)
    {
        var refused = await SubmitAsync(kind, _members[0]);
        var fine = await SubmitAsync(kind, _package);

        Assert.Equal([new PostOnPackage(nameof(Adjustment.Lines), _members[0], _package)], refused.Errors);
        Assert.Empty(fine.Errors);
    }

    [Fact]
    [Trait("AT", "05.6")]
    [Trait("AT", "I-05")]
    public async Task What_a_member_earns_after_it_left_is_its_own()
    {
        await system.PostAsync(_company, _members[2], (FigureKind.OutputValue, 500_000m));

        var left = await Packages.LeaveAsync(Intent.New(_company.Office, 0), _members[2], _package, LeavesOn);
        await PostOutputAsync(_members[2], LeavesOn.AddDays(5), 20_000m);

        Assert.Empty(left.Errors);
        Assert.Equal(Money.Cny(500_000m), (await LiveAsync(_package)).Total(FigureKind.OutputValue));
        Assert.Equal(Money.Cny(520_000m), (await LiveAsync(_members[2])).Total(FigureKind.OutputValue));
        var before = await system.Grains.GetGrain<ILedgerGrain>(0).AsOfAsync(_company.Lead, FigureScope.Of(_package), LeavesOn.AddDays(-1));
        Assert.Equal(Money.Cny(500_000m), before.Value!.Total(FigureKind.OutputValue));
    }

    [Fact]
    [Trait("AT", "05.6")]
    public async Task Nobody_leaves_for_days_that_figures_were_posted_on()
    {
        await system.PostAsync(_company, _members[2], (FigureKind.OutputValue, 1m));

        var refused = await Packages.LeaveAsync(Intent.New(_company.Office, 0), _members[2], _package, RunningSystem.Today);

        Assert.Equal([new MembershipOverPostings(RunningSystem.Today)], refused.Errors);
    }

    [Fact]
    [Trait("AT", "05.7")]
    [Trait("AT", "I-07")]
    public async Task A_member_elsewhere_a_package_and_a_project_of_another_partner_are_refused()
    {
        var other = await _company.PackageAsync(new($"N-{_company.Mark}"));
        var partner = new CustomerCode($"X-{_company.Mark}");
        await _company.SaveAsync(CustomerKind.Kind, partner, new Customer { Name = "Somebody else" });
        await _company.StartAsync(new($"X-{_company.Mark}"), project => project with { Customer = partner });

        Assert.Equal([new MemberElsewhere(_package, new(2025, 1, 1))], await EnterAsync(_members[0], other));
        Assert.Equal([new PackageInPackage(_package)], await EnterAsync(other, _package));
        Assert.Equal([new OtherCustomer(_package)], await EnterAsync(new($"X-{_company.Mark}"), _package));
        Assert.Equal([new NoPackage(_company.Project)], await EnterAsync(other, _company.Project));
    }

    [Fact]
    [Trait("AT", "05.10")]
    public async Task A_package_is_closed_after_the_last_of_its_members()
    {
        foreach (var member in _members[..2])
        {
            await CloseAsync(member);
        }

        var early = await SaveAsync(_package, project => project with { State = ProjectState.Closed });
        await CloseAsync(_members[2]);
        var late = await SaveAsync(_package, project => project with { State = ProjectState.Closed });

        Assert.Equal([new OpenMembers(_members[2])], early.Errors);
        Assert.Empty(late.Errors);
    }

    [Fact]
    public async Task A_project_takes_its_budget_along()
    {
        await _company.ChangeAsync<Project, ProjectNo>(ProjectDocument.Kind, _company.Project, project => project with
        {
            Budget = [new(FigureKind.LabourCost, Money.Cny(700m), new(2026, 12, 31)), new(null, Money.Cny(50m), new(2026, 2, 1))],
        });

        var refused = await EnterAsync(_company.Project, _package);

        Assert.Empty(refused);
        Assert.Equal(Money.Cny(700m), (await system.Grains.AgreedAsync([FigureScope.Of(_package)]))[0].Total(FigureKind.Budget));
        Assert.Equal(Money.Cny(750m), (await system.Grains.AgreedAsync([FigureScope.Of(_company.Project)]))[0].Total(FigureKind.Budget));
    }

    [Fact]
    public async Task Only_whoever_may_write_projects_changes_packages()
    {
        Assert.IsType<NotAllowed>(Assert.Single((await Packages.PreviewAsync(_company.Ann, new(_company.Project, _package, RunningSystem.Today))).Errors));
        Assert.IsType<NotAllowed>(Assert.Single((await Packages.EnterAsync(Intent.New(_company.Ann, 1), new(_company.Project, _package, RunningSystem.Today))).Errors));
        Assert.IsType<NotAllowed>(Assert.Single((await Packages.LeaveAsync(Intent.New(_company.Ann, 0), _members[0], _package, LeavesOn)).Errors));
    }

    [Fact]
    public async Task The_lead_says_that_a_milestone_is_reached()
    {
        await SaveAsync(_package, project => project with { Milestones = [new("Review", new(2026, 3, 1)), new("Launch", new(2026, 5, 1))] });
        var version = (await Grain(_package).GetAsync(_company.Lead)).Value!.Header.Version;

        var done = await Grain(_package).ReachMilestoneAsync(Intent.New(_company.Lead, version), 0, RunningSystem.Today);
        var future = await Grain(_package).ReachMilestoneAsync(Intent.New(_company.Lead, version + 1), 1, RunningSystem.Today.AddDays(1));
        var stranger = await Grain(_package).ReachMilestoneAsync(Intent.New(_company.Ann, version + 1), 1, RunningSystem.Today);

        Assert.Empty(done.Errors);
        Assert.Equal([new MilestoneDoneInFuture("Launch")], future.Errors);
        Assert.IsType<NotAllowed>(Assert.Single(stranger.Errors));
        Assert.Equal(1m, (await Grain(_package).PanoramaAsync(_company.Lead)).Value!.Plan.Completion);
    }

    private static Money Sum(MemberFigures member, FigureKind kind) =>
        member.Totals.Where(total => total.Kind == kind).Aggregate(Money.Cny(0), (sum, total) => sum + total.Amount);

    private async Task PostBaseCaseAsync()
    {
        foreach (var (member, contract, output, invoice, revenue, collected, external) in new (ProjectNo, decimal, decimal, decimal, decimal, decimal, decimal)[]
        {
            (_members[0], 500_000m, 300_000m, 200_000m, 188_679.25m, 150_000m, 60_000m),
            (_members[1], 300_000m, 120_000m, 100_000m, 94_339.62m, 100_000m, 30_000m),
            (_members[2], 200_000m, 80_000m, 0m, 0m, 0m, 10_000m),
        })
        {
            await _company.SignAsync(new($"SC-{member}"), member, contract);
            (FigureKind Kind, decimal Amount)[] figures =
            [
                (FigureKind.OutputValue, output), (FigureKind.SalesInvoice, invoice), (FigureKind.RevenueConfirmed, revenue),
                (FigureKind.Collection, collected), (FigureKind.ExternalCost, external),
            ];
            await system.PostAsync(_company, member, [.. figures.Where(figure => figure.Amount != 0)]);
        }

        await system.PostAsync(_company, _package, (FigureKind.LabourCost, 150_000m), (FigureKind.ExpenseCost, 40_000m), (FigureKind.AllowanceCost, 10_000m));
    }

    /// <summary>Somebody asks for one figure to be posted.</summary>
    private async Task<Result<DocumentHeader>> SubmitAsync(FigureKind kind, ProjectNo project)
    {
        var adjustment = system.Grains.GetGrain<IDocumentGrain<Adjustment>>(AdjustmentKind.Kind.Ref(AdjustmentKind.Kind.NewKey()).ToGrainId());
        var saved = await adjustment.SaveAsync(
            Intent.New(_company.Lead, 0), new Adjustment { Reason = "Posted by hand", Lines = [new(kind, project, null, RunningSystem.Today, Money.Cny(1m))] });
        return await adjustment.SubmitAsync(Intent.New(_company.Lead, saved.Value!.Version));
    }

    private async Task PostOutputAsync(ProjectNo project, DateOnly on, decimal amount)
    {
        var key = AdjustmentKind.Kind.NewKey();
        var adjustment = system.Grains.GetGrain<IDocumentGrain<Adjustment>>(AdjustmentKind.Kind.Ref(key).ToGrainId());
        var saved = await adjustment.SaveAsync(
            Intent.New(_company.Lead, 0), new Adjustment { Reason = "Output", Lines = [new(FigureKind.OutputValue, project, null, on, Money.Cny(amount))] });
        await adjustment.AgreeAsync(await adjustment.SubmitAsync(Intent.New(_company.Lead, saved.Value!.Version)));
    }

    private IProjectGrain Grain(ProjectNo no) => system.Grains.GetGrain<IProjectGrain>(ProjectDocument.Kind.KeyOf(no));

    private async Task<LiveFigures> LiveAsync(ProjectNo no) => (await system.Grains.AgreedAsync([FigureScope.Of(no)]))[0];

    private Task<DocumentHeader> CloseAsync(ProjectNo no) =>
        _company.ChangeAsync<Project, ProjectNo>(ProjectDocument.Kind, no, project => project with { State = ProjectState.Closed });

    private async Task<ImmutableArray<DomainError>> EnterAsync(ProjectNo project, ProjectNo package)
    {
        var version = (await Grain(project).GetAsync(SystemActor.No)).Value!.Header.Version;
        return (await Packages.EnterAsync(Intent.New(_company.Office, version), new(project, package, RunningSystem.Today))).Errors;
    }

    private async Task<Result<DocumentHeader>> SaveAsync(ProjectNo no, Func<Project, Project> change)
    {
        var document = (await Grain(no).GetAsync(SystemActor.No)).Value!;
        return await Grain(no).SaveAsync(Intent.New(SystemActor.No, document.Header.Version), change(document.Body));
    }
}
