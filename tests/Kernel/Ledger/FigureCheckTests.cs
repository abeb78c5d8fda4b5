using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Values;
using A = OpsSupport.Kernel.Storage.A;

namespace OpsSupport.Kernel.Ledger;

/// <summary>The comparison of every night: live figures are what SQL sums the ledger to, and where they are not, the ledger is right.</summary>
[Trait("AT", "33.9")]
[Trait("AT", "I-01")]
public sealed class FigureCheckTests(FreshDatabases databases)
{
    private static readonly ProjectNo Package = new("PRJ-M");
    private static readonly ContractNo Contract = new("SC-1");

    [Theory, OnBothDatabases]
    public async Task Figures_that_differ_from_the_ledger_are_named_and_set_right(DatabaseKind kind)
    {
        await using var silo = await TestSilo.StartAsync(kind, await WhereAsync(kind), TimeProvider.System);
        await PostAsync(silo);
        await ForgeAsync(silo, FigureScope.Of(A.Project));
        await ForgeAsync(silo, FigureScope.Of(new UnitCode("S1")));
        var wrong = await LiveAsync(silo, FigureScope.Of(A.Project));

        var found = await Check(silo).CheckAsync();
        var after = await Check(silo).CheckAsync();

        Assert.Equal(Money.Cny(220m), wrong.Total(FigureKind.LabourCost));
        // Project and package, contract, employee, and the three units on the path.
        Assert.Equal(7, found.Scopes);
        Assert.Equal(["prj:PRJ-2026-0007", "unit:S1"], found.SetRight.Select(scope => scope.Key).Order(StringComparer.Ordinal));
        Assert.Equal((7, 0), (after.Scopes, after.SetRight.Length));
        Assert.Equal(Money.Cny(120m), (await LiveAsync(silo, FigureScope.Of(A.Project))).Total(FigureKind.LabourCost));
        await silo.Grains.AgreedAsync([FigureScope.Of(A.Project), FigureScope.Of(Package), FigureScope.Of(Contract), FigureScope.Of(A.Ann), FigureScope.Of(new UnitCode("S1"))]);
    }

    [Fact]
    public async Task What_was_set_right_stays_right_after_a_restart()
    {
        var where = databases.NewFolder();
        await using (var silo = await TestSilo.StartAsync(DatabaseKind.Sqlite, where, TimeProvider.System))
        {
            await PostAsync(silo);
            await ForgeAsync(silo, FigureScope.Of(A.Project));
            await Check(silo).CheckAsync();
        }

        await using var next = await TestSilo.StartAsync(DatabaseKind.Sqlite, where, TimeProvider.System);

        Assert.Equal(Money.Cny(120m), (await LiveAsync(next, FigureScope.Of(A.Project))).Total(FigureKind.LabourCost));
    }

    [Theory, OnBothDatabases]
    public async Task A_silo_has_it_done_every_night_by_a_reminder(DatabaseKind kind)
    {
        await using var silo = await TestSilo.StartAsync(kind, await WhereAsync(kind), TimeProvider.System, rings: true);
        await PostAsync(silo);
        await ForgeAsync(silo, FigureScope.Of(A.Project));

        var stored = await Until.HoldsAsync(() => StoredAsync(silo), found => found is not null);
        await Check(silo).AsReference<IRemindable>().ReceiveReminder(stored!.ReminderName, default);

        Assert.Equal(TimeSpan.FromDays(1), stored.Period);
        await Until.HoldsAsync(() => LiveAsync(silo, FigureScope.Of(A.Project)), live => live.Total(FigureKind.LabourCost) == Money.Cny(120m));
    }

    [Theory]
    [InlineData("00:00", "02:30")]
    [InlineData("02:29", "00:01")]
    [InlineData("02:30", "1.00:00")]
    [InlineData("09:00", "17:30")]
    public void It_is_done_in_the_company_s_night(string now, string until) =>
        Assert.Equal(TimeSpan.Parse(until, null), FigureCheckGrain.UntilNight(TimeSpan.Parse(now, null)));

    private static IFigureCheckGrain Check(TestSilo silo) => silo.Grains.GetGrain<IFigureCheckGrain>(IFigureCheckGrain.Key);

    private static async Task PostAsync(TestSilo silo) => await silo.Service<Committer>().CommitAsync(
        A.Posting("1", A.Entry("e1") with { Package = Package }, A.Entry("e2", fen: 1) with { Project = null, Contract = Contract }));

    /// <summary>The holder is told of an entry that the ledger does not have.</summary>
    private static Task ForgeAsync(TestSilo silo, FigureScope scope) => silo.Grains.GetGrain<IFigureHolder>(scope.Key)
        .ApplyAsync([new PostedEntry(long.MaxValue / 2, A.Entry("forged", fen: 10_000) with { Id = $"forged/{scope.Key}" })]);

    private static async Task<LiveFigures> LiveAsync(TestSilo silo, FigureScope scope) =>
        (await silo.Grains.GetGrain<IFiguresGrain>(scope.Key).GetAsync(SystemActor.No)).Value!;

    private static async Task<ReminderEntry?> StoredAsync(TestSilo silo) =>
        (await silo.Service<IReminderTable>().ReadRows(Check(silo).GetGrainId())).Reminders.SingleOrDefault();

    private async Task<string> WhereAsync(DatabaseKind kind) =>
        kind == DatabaseKind.Sqlite ? databases.NewFolder() : await databases.NewPostgresAsync();
}
