using System.Collections.Immutable;
using Microsoft.Extensions.Time.Testing;
using OpsSupport.Features.Contracts;
using OpsSupport.Features.Employees;
using OpsSupport.Features.Projects;
using OpsSupport.Features.TimeReports;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Registers;

/// <summary>
/// What one silo changes counts on another from its answer on, also where the other has not heard of it. Here it never hears by
/// itself: the company's clock stands still, so every change looks too old to ask for.
/// </summary>
public sealed class TwoSilosTests(FreshDatabases databases) : IAsyncLifetime
{
    private TestSilo _here = null!; // Set before each test, as all below.
    private TestSilo _there = null!;
    private TestCompany _company = null!;
    private ProjectNo _package = null!;

    public async ValueTask InitializeAsync()
    {
        var database = await databases.NewPostgresAsync();
        _here = await StartAsync(database);
        _company = await TestCompany.FoundAsync(_here.Grains);
        _package = await _company.PackageAsync(new($"M-{_company.Mark}"));
        _there = await StartAsync(database);
    }

    public async ValueTask DisposeAsync()
    {
        await _there.DisposeAsync();
        await _here.DisposeAsync();
    }

    [Fact]
    [Trait("AT", "05.8")]
    public async Task A_contract_signed_right_after_its_project_joined_a_package_is_the_packages()
    {
        await JoinPackageAsync();

        var signed = await SignAsync(new($"K-{_company.Mark}"));

        Assert.Empty(signed.Errors);
        Assert.Equal([_package], (await EntriesAsync(FigureScope.Of(_company.Project))).Select(entry => entry.Package));
    }

    [Fact]
    [Trait("AT", "05.3")]
    public async Task Time_approved_right_after_its_project_joined_a_package_is_refused_there()
    {
        var report = _there.Grains.GetGrain<ITimeReportGrain>(TimeReportKind.KeyOf(_company.Ann, Period.Of(RunningSystem.Today)));
        var submitted = await report.SubmitDayAsync(Intent.New(_company.Ann, 0), RunningSystem.Today, [new(_company.Project, Hours.Of(8))]);
        await JoinPackageAsync();

        var decided = await report.DecideAsync(
            Intent.New(_company.Lead, 1), [new(1, submitted.Value!.Lines[0].Revision)], TimeLineDecision.Approve, null);

        Assert.IsType<PostOnPackage>(Assert.Single(decided.Value!.Refused).Reason);
        Assert.Empty(await EntriesAsync(FigureScope.Of(_company.Project)));
    }

    [Fact]
    [Trait("AT", "X-07")]
    public async Task Time_approved_right_after_a_person_moved_counts_for_the_new_unit()
    {
        UnitCode other = new($"E-{_company.Mark}");
        await _company.SaveAsync(Features.OrgUnits.OrgUnitDocument.Kind, other, new Features.OrgUnits.OrgUnit { Name = "Elsewhere" });
        var report = _there.Grains.GetGrain<ITimeReportGrain>(TimeReportKind.KeyOf(_company.Ann, Period.Of(RunningSystem.Today)));
        await report.SubmitDayAsync(Intent.New(_company.Ann, 0), RunningSystem.Today, [new(_company.Project, Hours.Of(8))]);
        await _company.ChangeAsync<Employee, EmployeeNo>(
            EmployeeKind.Kind, _company.Ann, ann => ann with { Units = ann.Units.Set(RunningSystem.Today, other) });

        var decided = await report.DecideAsync(Intent.New(_company.Lead, 1), [new(1, 1)], TimeLineDecision.Approve, null);

        Assert.Equal([1], decided.Value!.Decided);
        Assert.Equal([other], (await EntriesAsync(FigureScope.Of(_company.Project))).Select(entry => entry.EmployeeUnit));
    }

    [Fact]
    [Trait("AT", "I-03")]
    [Trait("AT", "X-04")]
    public async Task What_belongs_to_a_period_that_was_just_closed_is_booked_today()
    {
        var january = new Period(2026, 1);
        await _here.Grains.GetGrain<IAccountingPeriodsGrain>("periods").CloseAsync(Intent.New(_company.Office, 0), january);

        var signed = await SignAsync(new($"K-{_company.Mark}"));

        Assert.Empty(signed.Errors);
        Assert.Equal([(Period.Of(RunningSystem.Today), january)], (await EntriesAsync(FigureScope.Of(_company.Project))).Select(entry => (entry.Period, entry.Adjusts!)));
    }

    private static Task<TestSilo> StartAsync(string database) => TestSilo.StartAsync(DatabaseKind.PostgreSql, database, new FakeTimeProvider(RunningSystem.Now));

    private Task<DocumentHeader> JoinPackageAsync() => _company.ChangeAsync<Project, ProjectNo>(
        ProjectDocument.Kind, _company.Project, project => project with { Packages = [new(new(2025, 1, 1), null, _package)] });

    private Task<Result<DocumentHeader>> SignAsync(ContractNo no) =>
        _there.Grains.GetGrain<IDocumentGrain<Contract>>(ContractDocument.Kind.Ref(ContractDocument.Kind.KeyOf(no)).ToGrainId())
            .SaveAsync(Intent.New(SystemActor.No, atVersion: 0), new()
            {
                Name = no.Value,
                Customer = _company.Customer,
                SignedOn = new(2026, 1, 15),
                TaxRate = 0.06m,
                Parts = [new(_company.Project, Money.Cny(1060m))],
            });

    private async Task<ImmutableArray<FigureEntry>> EntriesAsync(FigureScope scope) =>
        (await _here.Grains.GetGrain<ILedgerGrain>(0).EntriesAsync(_company.Office, new(scope), new(0, 100))).Value!.Entries;
}
