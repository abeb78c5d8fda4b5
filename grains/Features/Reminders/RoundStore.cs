using System.Collections.Immutable;
using OpsSupport.Kernel.Notifications;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;
using OpsSupport.Kernel.Values;
using static OpsSupport.Kernel.Storage.Rows.ColumnType;

namespace OpsSupport.Features.Reminders;

/// <summary>Keeps which rounds ran. A round and what it tells people are one transaction: it ran for all of them or for none.</summary>
internal sealed class RoundStore(IDatabase database, NotificationStore notifications)
{
    private readonly Table<RanRound> _table = new("reminder_run", database.Dialect,
        [
            new("unit", Text, run => run.Unit.Value),
            new("day", Day, run => run.Run.Day),
            new("round", Text, run => run.Run.Round),
            new("sent_at", Instant, run => run.Run.SentAt?.ToUniversalTime()),
            new("expected", Number, run => run.Run.Expected),
            new("reported", Number, run => run.Run.Reported),
            new("pending", Number, run => run.Run.Pending),
            new("told", Number, run => run.Run.Told),
        ], conflict: "ON CONFLICT (unit, day, round) DO NOTHING");

    /// <summary>The rounds of a day that ran or were passed over.</summary>
    public Task<ImmutableArray<(UnitCode Unit, string Round)>> DoneAsync(DateOnly day) => database.ReadAsync(connection => connection
        .Query("SELECT unit, round FROM reminder_run WHERE day = @day").With("day", day)
        .ListAsync(static (ref row) => (new UnitCode(row.Text()), row.Text())));

    public Task AddAsync(IReadOnlyList<RanRound> runs, IReadOnlyList<NewNotification> told, DateTimeOffset at) => database.WriteAsync(async (_, transaction) =>
    {
        await database.InsertAsync(transaction, _table, runs);
        return await notifications.AddAsync(transaction, told, at);
    });

    /// <summary>What ran for a department, the latest first.</summary>
    public Task<ImmutableArray<RoundRun>> LatestAsync(UnitCode unit, int count) => database.ReadAsync(connection => connection
        .Query("SELECT day, round, sent_at, expected, reported, pending, told FROM reminder_run WHERE unit = @unit ORDER BY day DESC, round DESC LIMIT @count")
        .With("unit", unit.Value).With("count", count)
        .ListAsync(static (ref row) => new RoundRun(row.Day(), row.Text(), row.InstantOrNull(), row.Number(), row.Number(), row.Number(), row.Number())));
}

/// <summary>A round that ran for a department, or was passed over.</summary>
internal sealed record RanRound(UnitCode Unit, RoundRun Run);
