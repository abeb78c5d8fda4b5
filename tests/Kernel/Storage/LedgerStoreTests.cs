using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Storage.Rows;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Storage;

public sealed class LedgerStoreTests(FreshDatabases databases)
{
    private static readonly FigureScope Project = FigureScope.Of(A.Project);

    [Theory, OnBothDatabases]
    public async Task An_entry_is_read_as_it_was_posted(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);
        var entry = A.Entry("e1", fen: 100) with
        {
            Package = new("PKG-1"),
            Contract = new("C-1"),
            Customer = new("CU-1"),
            Direction = new("DIR-1"),
            Salesperson = new("E009"),
            Supplier = "O'Neil; DROP TABLE",
            Adjusts = new(2026, 2),
            Shares = [A.Share("CO/S1/D02/", 67), A.Share("CO/S1/D01/", 33)],
        };

        var position = await fresh.Database.CommitAsync([A.Posting("1", entry)]);

        var posted = Assert.Single((await new LedgerStore(fresh.Database).TailAsync(Project, from: 0)).Entries);
        Assert.Equal(position, posted.Position);
        Assert.Equal(entry.Shares, posted.Entry.Shares);
        Assert.Equal(entry with { Shares = [] }, posted.Entry with { Shares = [] });
    }

    [Theory, OnBothDatabases]
    public async Task A_tail_begins_where_it_is_asked_to_and_keeps_the_order_of_posting(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);
        await fresh.Database.CommitAsync([A.Posting("1", A.Entry("e1"))]);
        var position = await fresh.Database.CommitAsync([A.Posting("2", A.Entry("e3"), A.Entry("e2"))]);

        var tail = await new LedgerStore(fresh.Database).TailAsync(Project, from: position);

        Assert.Equal(["e3", "e2"], tail.Entries.Select(posted => posted.Entry.Id));
    }

    [Theory, OnBothDatabases]
    public async Task Scopes_take_their_own_entries_only(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);
        await fresh.Database.CommitAsync([A.Posting("1",
            A.Entry("e1"),
            A.Entry("e2") with { Project = new("OTHER"), Package = A.Project },
            A.Entry("e3") with { Project = new("OTHER"), Contract = new("C-1"), Employee = null, Shares = [A.Share("CO/D011/", 12_000)] })]);
        var ledger = new LedgerStore(fresh.Database);

        Assert.Equal(["e1", "e2"], await IdsAsync(ledger, Project));
        Assert.Equal(["e3"], await IdsAsync(ledger, FigureScope.Of(new ContractNo("C-1"))));
        Assert.Equal(["e1", "e2"], await IdsAsync(ledger, FigureScope.Of(A.Ann)));
        Assert.Equal(["e1", "e2"], await IdsAsync(ledger, FigureScope.Of(new UnitCode("D01"))));
        Assert.Equal(["e1", "e2", "e3"], await IdsAsync(ledger, FigureScope.Of(new UnitCode("CO"))));
        Assert.Empty(await IdsAsync(ledger, FigureScope.Of(new UnitCode("d01"))));
        Assert.Empty(await IdsAsync(ledger, FigureScope.Of(new UnitCode("%"))));
    }

    [Fact]
    public async Task A_transaction_that_commits_late_is_neither_lost_nor_doubled()
    {
        await using var fresh = await databases.NewAsync(DatabaseKind.PostgreSql);
        var ledger = new LedgerStore(fresh.Database);
        var (begun, may) = (new TaskCompletionSource(), new TaskCompletionSource());
        var slow = fresh.Database.WriteAsync(async (connection, transaction) =>
        {
            await connection.Query(LateEntry, transaction).ChangeAsync();
            begun.SetResult();
            await may.Task;
            return true;
        });
        await begun.Task;
        await fresh.Database.CommitAsync([A.Posting("1", A.Entry("fast"))]);

        var fold = await CaughtUpAsync(ledger, FigureFold.Empty);
        may.SetResult();
        await slow;
        fold = await CaughtUpAsync(ledger, fold);
        fold = await CaughtUpAsync(ledger, fold);

        Assert.Equal(await ledger.SumsAsync(Project, below: long.MaxValue), fold.ToSums());
        Assert.Equal(2, fold.ToSums().Single().Entries);
    }

    [Theory, OnBothDatabases]
    [Trait("AT", "I-10")]
    public async Task I_10_Units_sum_to_the_company_on_every_level(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);
        var entries = Some(200);
        foreach (var (number, chunk) in entries.Chunk(40).Index())
        {
            await fresh.Database.CommitAsync([A.Posting($"{number}", chunk)]);
        }

        var (ledger, units) = (new LedgerStore(fresh.Database), new UnitFigureStore(fresh.Database, new(fresh.Database)));
        foreach (var unit in (string[])["CO", "S1", "S2", "D01", "D02", "D03"])
        {
            var shares = entries.SelectMany(entry => entry.Shares).Where(share => share.UnitPath.Split('/').Contains(unit));
            var sums = await ledger.SumsAsync(FigureScope.Of(new UnitCode(unit)), below: long.MaxValue);
            Assert.Equal(shares.Sum(share => share.Amount.Minor), sums.Sum(sum => sum.Amount.Minor));
            Assert.Equal(sums.Sum(sum => sum.Amount.Minor), (await units.ByUnitAsync(new(unit), period: null)).Sum(total => total.Amount.Minor));
        }

        Assert.Equal(entries.Sum(entry => entry.Amount.Minor), (await units.ByUnitAsync(parent: null, period: null)).Sum(total => total.Amount.Minor));
    }

    [Theory, OnBothDatabases]
    public async Task The_entries_behind_a_figure_come_with_their_count_and_total(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);
        await fresh.Database.CommitAsync([A.Posting("1",
            A.Entry("e1", fen: 100),
            A.Entry("e2", fen: 200) with { BusinessDate = new(2026, 3, 30) },
            A.Entry("e3", fen: 400) with { Kind = FigureKind.ExpenseCost })]);

        var page = await new LedgerStore(fresh.Database).EntriesAsync(new(Project) { Kind = FigureKind.LabourCost, Period = new(2026, 3) }, new(0, 1));

        Assert.Equal("e1", Assert.Single(page.Entries).Id);
        Assert.Equal(2, page.Count);
        Assert.Equal([new FigureTotal(FigureKind.LabourCost, A.Fen(300), Hours.Of(15))], page.Totals);
    }

    [Theory, OnBothDatabases]
    public async Task Staff_input_counts_hours_by_month_and_by_person(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);
        await fresh.Database.CommitAsync([A.Posting("1",
            A.Entry("e1"),
            A.Entry("e2") with { Employee = new("E002"), Quantity = Hours.Of(8), Period = new(2026, 4) },
            A.Entry("e3") with { Kind = FigureKind.ExpenseCost, Quantity = null })]);

        var input = await new StaffInputStore(fresh.Database).OfAsync(A.Project);

        Assert.Equal([new PeriodHours(new(2026, 3), Hours.Of(7.5m)), new(new(2026, 4), Hours.Of(8))], input.ByPeriod);
        Assert.Equal(["E002", "E001"], input.ByEmployee!.Value.Select(hours => hours.Employee.Value));
        Assert.Equal(2, input.People);
    }

    private const string LateEntry = """
        INSERT INTO figure_share (entry_id, share, unit, unit_path, amount, position) VALUES ('late', 0, 'D01', 'CO/D01/', 5, pg_current_xact_id()::text::bigint);
        INSERT INTO figure_entry (id, kind, business_date, period, amount, currency, project, text, source_kind, source_key, source_line, position)
        VALUES ('late', 10, '2026-03-31', 202603, 5, 'CNY', 'PRJ-2026-0007', '', 'memo', 'mem:9', 1, pg_current_xact_id()::text::bigint)
        """;

    private static async Task<FigureFold> CaughtUpAsync(LedgerStore ledger, FigureFold fold)
    {
        var tail = await ledger.TailAsync(Project, fold.Horizon);
        return tail.Entries.Aggregate(fold, (folded, posted) => folded.With(Project, posted)).Decided(tail.Horizon);
    }

    private static async Task<IEnumerable<string>> IdsAsync(LedgerStore ledger, FigureScope scope) =>
        (await ledger.TailAsync(scope, from: 0)).Entries.Select(posted => posted.Entry.Id);

    /// <summary>Entries of many kinds and sizes, each shared by up to three units.</summary>
    private static FigureEntry[] Some(int count)
    {
        var random = new Random(20260401);
        string[] paths = ["CO/S1/D01/", "CO/S1/D02/", "CO/S2/D03/", "CO/S1/", "CO/"];
        return [.. Enumerable.Range(0, count).Select(number =>
        {
            var shares = random.GetItems(paths, random.Next(1, 4)).Select(path => A.Share(path, random.Next(-5_000, 50_000))).ToArray();
            return A.Entry($"e{number}", shares.Sum(share => share.Amount.Minor)) with { Kind = (FigureKind)random.Next(0, 15), Shares = [.. shares] };
        })];
    }
}
