using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Storage.Rows;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Storage;

public sealed class AccountingPeriodStoreTests(FreshDatabases databases)
{
    private static readonly Period March = new(2026, 3);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Theory, OnBothDatabases]
    public async Task A_year_has_twelve_open_periods_before_anybody_closes_one(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);
        var periods = new AccountingPeriodStore(fresh.Database);
        await periods.CloseAsync(Intent.New(A.Ann, 0), March, A.Moment);

        var list = await periods.ListAsync(2026);

        Assert.Equal(12, list.Periods.Length);
        Assert.Equal(new AccountingPeriod(March, PeriodState.Closed, A.Ann, A.Moment, Reason: null), Assert.Single(list.Periods, period => period.State != PeriodState.Open));
        Assert.Equal([March], await periods.ClosedAsync());
    }

    [Theory, OnBothDatabases]
    [Trait("AT", "I-40")]
    public async Task I_40_Closing_and_reopening_stand_in_the_audit(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);
        var periods = new AccountingPeriodStore(fresh.Database);
        await periods.CloseAsync(Intent.New(A.Ann, 0), March, A.Moment);

        var reopened = await periods.ReopenAsync(Intent.New(A.Ann, 1), March, "An invoice came late", A.Moment);

        Assert.Equal(PeriodState.Reopened, reopened.Value?.State);
        var history = await new AuditStore(fresh.Database).HistoryAsync(new("accounting-period", "2026-03"), 10);
        Assert.Equal(["An invoice came late", null], history.Select(entry => entry.Comment));
        Assert.Equal([new FieldChange("State", "2", "3")], history[0].Changes);
    }

    [Theory, OnBothDatabases]
    public async Task A_period_cannot_be_closed_twice_but_the_same_operation_gets_the_same_answer(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);
        var periods = new AccountingPeriodStore(fresh.Database);
        var intent = Intent.New(A.Ann, 0);
        var closed = await periods.CloseAsync(intent, March, A.Moment);

        var again = await periods.CloseAsync(intent, March, A.Moment);
        var another = await periods.CloseAsync(Intent.New(A.Ann, 1), March, A.Moment);

        Assert.Equal(closed.Value, again.Value);
        Assert.Equal([new WrongPeriodState(March, PeriodState.Closed)], another.Errors);
    }

    [Fact]
    [Trait("AT", "I-03")]
    public async Task I_03_Closing_refuses_new_postings_and_waits_for_those_under_way()
    {
        await using var fresh = await databases.NewAsync(DatabaseKind.PostgreSql);
        await fresh.Database.CommitAsync([A.Posting("1", A.Entry("e1"))]);
        var (begun, may) = (new TaskCompletionSource(), new TaskCompletionSource());
        var posting = fresh.Database.WriteAsync(async (connection, transaction) =>
        {
            await connection.Query("SELECT 1 FROM accounting_period WHERE period = 202603 FOR SHARE", transaction).ChangeAsync();
            begun.SetResult();
            await may.Task;
            return true;
        });
        await begun.Task;

        var closing = new AccountingPeriodStore(fresh.Database).CloseAsync(Intent.New(A.Ann, 0), March, A.Moment);
        await UntilSomeoneWaitsAsync(fresh.Database);
        var refused = await Assert.ThrowsAsync<UnitRefusedException>(() => fresh.Database.CommitAsync([A.Posting("2", A.Entry("e2"))]));
        Assert.Equal(UnitRefusal.PeriodClosed, refused.Reason);
        Assert.False(closing.IsCompleted);

        may.SetResult();
        await posting;
        Assert.Equal(PeriodState.Closed, (await closing).Value?.State);
    }

    private static async Task UntilSomeoneWaitsAsync(IDatabase database)
    {
        using var deadline = new CancellationTokenSource(Patience);
        while (await WaitingAsync(database) == 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), deadline.Token);
        }
    }

    private static Task<long> WaitingAsync(IDatabase database) => database.ReadAsync(connection => connection
        .Query("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'")
        .FirstAsync(static (ref row) => row.Large()));
}
