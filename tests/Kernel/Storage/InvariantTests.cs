using System.Data.Common;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Storage.Rows;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Storage;

/// <summary>What the databases themselves see to, whatever the program does (section 9 of the domain page).</summary>
public sealed class InvariantTests(FreshDatabases databases)
{
    private static readonly Period March = new(2026, 3);

    [Theory, OnBothDatabases]
    [Trait("AT", "I-02")]
    public async Task I_02_The_same_posting_is_made_once(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);
        await fresh.Database.CommitAsync([A.Posting("1", A.Entry("e1"))]);

        await RefusedAsync(fresh, UnitRefusal.EntryExists, A.Posting("2", A.Entry("e1")));
    }

    [Theory, OnBothDatabases]
    [Trait("AT", "I-02")]
    public async Task I_02_What_was_posted_is_never_changed_or_deleted(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);
        await fresh.Database.CommitAsync([A.Posting("1", A.Entry("e1"))]);

        foreach (var table in (string[])["figure_entry", "figure_share", "audit_entry"])
        {
            await Assert.ThrowsAnyAsync<DbException>(() => RunAsync(fresh, $"DELETE FROM {table}"));
        }

        await Assert.ThrowsAnyAsync<DbException>(() => RunAsync(fresh, "UPDATE figure_entry SET amount = 1"));
        await Assert.ThrowsAnyAsync<DbException>(() => RunAsync(fresh, "UPDATE figure_share SET amount = 1"));
        await Assert.ThrowsAnyAsync<DbException>(() => RunAsync(fresh, "UPDATE audit_entry SET by_employee = 'E9'"));
    }

    [Theory, OnBothDatabases]
    [Trait("AT", "I-03")]
    public async Task I_03_A_closed_period_takes_no_entry_until_it_is_reopened(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);
        var periods = new AccountingPeriodStore(fresh.Database);
        await fresh.Database.CommitAsync([A.Posting("1", A.Entry("e1"))]);
        await periods.CloseAsync(Documents.Intent.New(A.Ann, 0), March, A.Moment);

        var refused = await RefusedAsync(fresh, UnitRefusal.PeriodClosed, A.Posting("2", A.Entry("e2")));
        await periods.ReopenAsync(Documents.Intent.New(A.Ann, 1), March, "An invoice came late", A.Moment);
        await fresh.Database.CommitAsync([A.Posting("3", A.Entry("e3"))]);

        Assert.Equal("2026-03", refused.Detail);
    }

    [Theory, OnBothDatabases]
    [Trait("AT", "I-03")]
    public async Task I_03_A_period_may_be_asked_to_be_open_without_an_entry(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);
        await new AccountingPeriodStore(fresh.Database).CloseAsync(Documents.Intent.New(A.Ann, 0), March, A.Moment);

        await RefusedAsync(fresh, UnitRefusal.PeriodClosed, A.Unit("1") with { OpenPeriods = [March] });
    }

    [Theory, OnBothDatabases]
    [Trait("AT", "I-04")]
    public async Task I_04_A_reversal_negates_its_original_once(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);
        var entry = A.Entry("e1");
        var reversal = entry.Reversed(new(2026, 4, 1), new(2026, 4));
        await fresh.Database.CommitAsync([A.Posting("1", entry)]);

        await RefusedAsync(fresh, UnitRefusal.RuleBroken, A.Posting("2", reversal with { Amount = A.Fen(-1), Shares = [A.Share("CO/S1/D01/", -1)] }));
        await fresh.Database.CommitAsync([A.Posting("3", reversal)]);
        await RefusedAsync(fresh, UnitRefusal.RuleBroken, A.Posting("4", reversal with { Id = "another" }));
    }

    [Theory, OnBothDatabases]
    [Trait("AT", "I-04")]
    public async Task I_04_What_was_never_posted_cannot_be_reversed(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);

        await RefusedAsync(fresh, UnitRefusal.RuleBroken, A.Posting("1", A.Entry("e1").Reversed(new(2026, 4, 1), March)));
    }

    [Theory, OnBothDatabases]
    [Trait("AT", "I-08")]
    public async Task I_08_The_shares_of_an_entry_sum_to_it(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);
        var entry = A.Entry("e1", fen: 100);

        await RefusedAsync(fresh, UnitRefusal.RuleBroken, A.Posting("1", entry with { Shares = [A.Share("CO/S1/D01/", 99)] }));
        await RefusedAsync(fresh, UnitRefusal.RuleBroken, A.Posting("2", entry with { Shares = [] }));
        await fresh.Database.CommitAsync([A.Posting("3", entry with { Shares = [A.Share("CO/S1/D01/", 67), A.Share("CO/S1/D02/", 33)] })]);
    }

    [Theory, OnBothDatabases]
    [Trait("AT", "I-08")]
    public async Task I_08_An_entry_gets_no_share_later_and_no_share_stands_alone(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);
        await fresh.Database.CommitAsync([A.Posting("1", A.Entry("e1"))]);

        await Assert.ThrowsAnyAsync<DbException>(() => RunAsync(fresh, "INSERT INTO figure_share VALUES ('e1', 9, 'D01', 'CO/D01/', 5, 1)"));
        await Assert.ThrowsAnyAsync<DbException>(() => RunAsync(fresh, "INSERT INTO figure_share VALUES ('none', 0, 'D01', 'CO/D01/', 5, 1)"));
    }

    [Theory, OnBothDatabases]
    [Trait("AT", "I-13")]
    public async Task I_13_Dated_facts_never_overlap(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);
        var january = new DatedRecord(new(2026, 1, 1), new(2026, 2, 1), "D01");

        await RefusedAsync(fresh, UnitRefusal.DatesOverlap, With(A.Timeline(january, new(new(2026, 1, 31), null, "D02"))));
        await RefusedAsync(fresh, UnitRefusal.RuleBroken, With(A.Timeline(january with { To = new(2025, 12, 31) })));
        await fresh.Database.CommitAsync([With(A.Timeline(january, new(new(2026, 2, 1), null, "D02")))]);
    }

    [Theory, OnBothDatabases]
    [Trait("AT", "I-13")]
    public async Task I_13_A_new_timeline_replaces_the_one_before(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);
        var first = With(A.Timeline(new DatedRecord(new(2026, 1, 1), null, "D01")));
        await fresh.Database.CommitAsync([first]);

        await fresh.Database.CommitAsync([A.Next(first) with { Timelines = [A.Timeline(new DatedRecord(new(2026, 3, 1), null, "D03"))] }]);

        var values = await fresh.Database.ReadAsync(connection => connection.Query("SELECT value FROM dated_fact").ListAsync(static (ref row) => row.Text()));
        Assert.Equal(["D03"], values);
    }

    [Theory, OnBothDatabases]
    [Trait("AT", "I-40")]
    public async Task I_40_No_document_is_written_without_its_line_in_the_audit(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);
        await fresh.Database.CommitAsync([A.Unit("1")]);

        await Assert.ThrowsAnyAsync<DbException>(() => RunAsync(fresh, "UPDATE document SET version = version + 1"));
    }

    private static UnitOfWork With(TimelineRecord timeline) => A.Unit("1") with { Timelines = [timeline] };

    private static async Task<UnitRefusedException> RefusedAsync(FreshDatabase fresh, UnitRefusal reason, UnitOfWork unit)
    {
        var refused = await Assert.ThrowsAsync<UnitRefusedException>(() => fresh.Database.CommitAsync([unit]));
        Assert.Equal(reason, refused.Reason);
        Assert.Null(await fresh.Database.FindAsync(unit.Document.Header.Ref));
        return refused;
    }

    private static Task<int> RunAsync(FreshDatabase fresh, string text) =>
        fresh.Database.WriteAsync((connection, transaction) => connection.Query(text, transaction).ChangeAsync());
}
