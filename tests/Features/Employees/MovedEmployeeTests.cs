using Microsoft.Extensions.Time.Testing;
using OpsSupport.Features.OrgUnits;
using OpsSupport.Features.TimeReports;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Employees;

/// <summary>Somebody moves to another unit: who he is and who sees him changes at midnight of the day, and not before.</summary>
public sealed class MovedEmployeeTests(RunningSystem system) : IAsyncLifetime
{
    private TestCompany _company = null!; // Set before each test.

    private UnitCode Other => new($"O-{_company.Mark}");

    private EmployeeNo OtherHead => _company.No("other-head");

    private IEmployeeGrain Ann => system.Grains.GetGrain<IEmployeeGrain>(EmployeeKind.Kind.KeyOf(_company.Ann));

    public async ValueTask InitializeAsync()
    {
        _company = await TestCompany.FoundAsync(system.Grains);
        await _company.HireAsync(OtherHead);
        await _company.SaveAsync(OrgUnitDocument.Kind, Other, new OrgUnit { Name = "Other", Heads = [new(A.Begin, null, OtherHead)] });
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    [Trait("AT", "29.4")]
    public void At_midnight_somebody_belongs_to_his_new_unit()
    {
        var time = new FakeTimeProvider(new(2026, 3, 31, 23, 59, 59, TimeSpan.FromHours(8)));
        var directory = new EmployeeDirectory(A.People, new UnitTree(A.Units), new TestDimensions(), new(), new CompanyClock(time));

        var before = directory.Find(A.Ann)!.Unit;
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal((A.D1, A.D2), (before, directory.Find(A.Ann)!.Unit));
    }

    [Fact]
    [Trait("AT", "29.4")]
    public async Task From_the_day_on_the_new_head_sees_him_and_the_old_one_does_not()
    {
        await MoveAsync(RunningSystem.Today);

        Assert.True((await Ann.GetAsync(OtherHead)).Succeeded);
        Assert.False((await Ann.GetAsync(_company.Head)).Succeeded);
        Assert.Equal(OtherHead, (await Ann.WorkFactsAsync(RunningSystem.Today)).Value!.Superior);
    }

    [Fact]
    [Trait("AT", "29.4")]
    public async Task Until_the_day_everything_stays()
    {
        await MoveAsync(RunningSystem.Today.AddDays(1));

        Assert.False((await Ann.GetAsync(OtherHead)).Succeeded);
        Assert.True((await Ann.GetAsync(_company.Head)).Succeeded);
        Assert.Equal(_company.Head, (await Ann.WorkFactsAsync(RunningSystem.Today)).Value!.Superior);
        Assert.Equal(OtherHead, (await Ann.WorkFactsAsync(RunningSystem.Today.AddDays(1))).Value!.Superior);
    }

    [Fact]
    [Trait("AT", "29.4")]
    public async Task His_own_document_stays_his()
    {
        var report = system.Grains.GetGrain<ITimeReportGrain>(TimeReportKind.KeyOf(_company.Ann, Period.Of(RunningSystem.Today)));
        await report.SubmitDayAsync(Intent.New(_company.Ann, atVersion: 0), RunningSystem.Today, [new(_company.Project, Hours.Of(8))]);

        await MoveAsync(RunningSystem.Today);

        Assert.Single((await report.GetAsync(_company.Ann)).Value!.Lines);
    }

    [Fact]
    [Trait("AT", "X-07")]
    public async Task What_was_worked_before_counts_for_the_unit_he_was_in_whenever_it_is_approved()
    {
        var report = system.Grains.GetGrain<ITimeReportGrain>(TimeReportKind.KeyOf(_company.Ann, Period.Of(RunningSystem.Today)));
        await report.SubmitDayAsync(Intent.New(_company.Ann, atVersion: 0), RunningSystem.Today.AddDays(-1), [new(_company.Project, Hours.Of(8))]);

        await MoveAsync(RunningSystem.Today);
        await report.SubmitDayAsync(Intent.New(_company.Ann, atVersion: 1), RunningSystem.Today, [new(_company.Project, Hours.Of(8))]);
        await report.DecideAsync(Intent.New(_company.Lead, atVersion: 0), [new(1, 1), new(2, 2)], TimeLineDecision.Approve, null);

        var posted = await system.Grains.GetGrain<ILedgerGrain>(0).EntriesAsync(_company.Office, new(FigureScope.Of(_company.Project)), new(0, 10));
        Assert.Equal(
            [(RunningSystem.Today, Other), (RunningSystem.Today.AddDays(-1), _company.Unit)],
            posted.Value!.Entries.Select(entry => (entry.BusinessDate, entry.EmployeeUnit!)));
    }

    [Fact]
    public async Task Moving_twice_by_one_operation_moves_once()
    {
        var intent = Intent.New(_company.Office, atVersion: 1);

        var first = await Ann.MoveAsync(intent, new(RunningSystem.Today, Other));
        var again = await Ann.MoveAsync(intent, new(RunningSystem.Today, Other));

        Assert.Equal(first.Value!.Version, again.Value!.Version);
    }

    [Fact]
    public async Task Only_whoever_may_change_employees_moves_them() =>
        Assert.IsType<NotAllowed>(Assert.Single((await Ann.MoveAsync(Intent.New(_company.Head, atVersion: 1), new(RunningSystem.Today, Other))).Errors));

    private async Task MoveAsync(DateOnly on) => Assert.True((await Ann.MoveAsync(Intent.New(_company.Office, atVersion: 1), new(on, Other))).Succeeded);
}
