using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Ledger;

/// <summary>Which months take postings, and who said so.</summary>
internal sealed class AccountingPeriodStore(IDatabase database)
{
    private const string AuditKind = "accounting-period";

    private const string Read = """
        SELECT a.period, CASE WHEN c.period IS NOT NULL AND a.state IN (0, 3) THEN 1 ELSE a.state END, a.changed_by, a.changed_at, a.reason
        FROM accounting_period a LEFT JOIN closing_period c ON c.period = a.period
        """;

    private const string Change = """
        UPDATE accounting_period SET state = @to, version = version + 1, changed_by = @by, changed_at = @at, reason = @reason
        WHERE period = @period
        """;

    private readonly string _audit = $"""
        INSERT INTO audit_entry (kind, key, version, operation, action, status, by_employee, on_behalf_of, at, source, comment, changes)
        SELECT @kind, @key, a.version, @operation, @action, @status, @by, @behalf, @at, @source, @reason, {database.Dialect.Json("@changes")}
        FROM accounting_period a WHERE a.period = @period
        """;

    /// <summary>All twelve, January first; a month nobody posted to or closed is open.</summary>
    public async Task<PeriodList> ListAsync(int year)
    {
        var first = new Period(year, 1);
        var known = await database.ReadAsync(connection => connection.Query($"{Read} WHERE a.period BETWEEN @first AND @last")
            .With("first", first.Number).With("last", first.Plus(11).Number).ListAsync(ReadPeriod));
        return new([.. Enumerable.Range(0, 12).Select(month => first.Plus(month)).Select(period => StateOf(period, known))]);
    }

    /// <summary>Every month that takes no posting.</summary>
    public Task<ImmutableArray<Period>> ClosedAsync() => database.ReadAsync(connection => connection.Query("""
        SELECT a.period FROM accounting_period a WHERE a.state NOT IN (0, 3) UNION SELECT c.period FROM closing_period c
        """).ListAsync(static (ref row) => Period.OfNumber(row.Number())));

    /// <summary>Stops new postings, waits for those under way and closes.</summary>
    public async Task<Result<AccountingPeriod>> CloseAsync(Intent intent, Period period, DateTimeOffset at)
    {
        // Visible at once, so no posting begins any more, and those under way are all that the next step waits for.
        await database.WriteAsync((connection, transaction) => connection
            .Query("INSERT INTO closing_period (period) VALUES (@period) ON CONFLICT DO NOTHING", transaction)
            .With("period", period.Number).ChangeAsync());
        return await MoveAsync(new(intent, period, PeriodState.Closed, Reason: null, at), PeriodState.Open, PeriodState.Closing, PeriodState.Reopened);
    }

    /// <summary>Opens a closed period again.</summary>
    public Task<Result<AccountingPeriod>> ReopenAsync(Intent intent, Period period, string reason, DateTimeOffset at) =>
        MoveAsync(new(intent, period, PeriodState.Reopened, reason, at), PeriodState.Closed);

    private static AccountingPeriod StateOf(Period period, ImmutableArray<AccountingPeriod> known) =>
        known.FirstOrDefault(one => one.Period == period) ?? new(period, PeriodState.Open, ChangedBy: null, ChangedAt: null, Reason: null);

    private static AccountingPeriod ReadPeriod(ref RowReader row) => new(
        Period.OfNumber(row.Number()), (PeriodState)row.Number(), row.CodeOrNull<EmployeeNo>(), row.InstantOrNull(), row.TextOrNull());

    private static async Task<AccountingPeriod> FindAsync(DbConnection connection, DbTransaction transaction, Period period) =>
        StateOf(period, await connection.Query($"{Read} WHERE a.period = @period", transaction).With("period", period.Number).ListAsync(ReadPeriod));

    private Task<Result<AccountingPeriod>> MoveAsync(Move move, params PeriodState[] from) => database.WriteAsync(async (connection, transaction) =>
    {
        await LockAsync(connection, transaction, move.Period);
        var current = await FindAsync(connection, transaction, move.Period);
        if (await WasDoneAsync(connection, transaction, move))
        {
            return current;
        }

        if (!from.Contains(current.State))
        {
            return (Result<AccountingPeriod>)new WrongPeriodState(move.Period, current.State);
        }

        await ChangeAsync(connection, transaction, move);
        await AuditAsync(connection, transaction, move, current.State);
        return await FindAsync(connection, transaction, move.Period);
    });

    // Postings hold the row FOR SHARE until they are committed; this waits for them.
    private async Task LockAsync(DbConnection connection, DbTransaction transaction, Period period)
    {
        await connection.Query("INSERT INTO accounting_period (period) VALUES (@period) ON CONFLICT DO NOTHING", transaction)
            .With("period", period.Number).ChangeAsync();
        await connection.Query($"SELECT period FROM accounting_period WHERE period = @period {database.Dialect.ForUpdate}", transaction)
            .With("period", period.Number).FirstAsync(static (ref row) => row.Number());
    }

    private static async Task<bool> WasDoneAsync(DbConnection connection, DbTransaction transaction, Move move) =>
        await connection.Query("SELECT count(*) FROM audit_entry WHERE kind = @kind AND key = @key AND operation = @operation", transaction)
            .With("kind", AuditKind).With("key", move.Period.ToString()).With("operation", move.Intent.Operation)
            .FirstAsync(static (ref row) => row.Large()) > 0;

    private static async Task ChangeAsync(DbConnection connection, DbTransaction transaction, Move move)
    {
        await connection.Query(Change, transaction).With("to", (int)move.To).With("by", move.Intent.By.Value)
            .With("at", move.At.ToUniversalTime()).With("reason", move.Reason).With("period", move.Period.Number).ChangeAsync();
        await connection.Query("DELETE FROM closing_period WHERE period = @period", transaction).With("period", move.Period.Number).ChangeAsync();
    }

    private Task<int> AuditAsync(DbConnection connection, DbTransaction transaction, Move move, PeriodState before)
    {
        var changes = ImmutableArray.Create(new FieldChange(nameof(AccountingPeriod.State), Number(before), Number(move.To)));
        return connection.Query(_audit, transaction)
            .With("kind", AuditKind).With("key", move.Period.ToString()).With("operation", move.Intent.Operation)
            .With("action", (int)DocumentAction.Save).With("status", (int)DocumentStatus.Effective)
            .With("by", move.Intent.By.Value).With("behalf", move.Intent.OnBehalfOf?.Value).With("at", move.At.ToUniversalTime())
            .With("source", move.Intent.Source).With("reason", move.Reason).With("changes", StoredJson.Write(changes))
            .With("period", move.Period.Number).ChangeAsync();
    }

    private static string Number(PeriodState state) => ((int)state).ToString(CultureInfo.InvariantCulture);

    private sealed record Move(Intent Intent, Period Period, PeriodState To, string? Reason, DateTimeOffset At);
}
