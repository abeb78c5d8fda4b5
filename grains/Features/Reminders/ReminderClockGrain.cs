using OpsSupport.Features.OrgUnits;
using OpsSupport.Features.TimeReports;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Notifications;
using OpsSupport.Kernel.Nudges;
using OpsSupport.Kernel.Registers;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Reminders;

/// <summary>
/// One clock for all departments: how a day stands is one question for the whole company, and what a round tells people is written
/// by the thousand. What ran is in the database; what is remembered here only saves asking.
/// </summary>
[GrainType("reminder-clock")]
internal sealed class ReminderClockGrain(
    RoundStore store, IRegister<ReminderPlan> plans, IRegister<OrgUnit> units, IDirectory directory, CompanyClock clock, NudgeSender nudges)
    : Grain, IReminderClockGrain, IRemindable
{
    private const string Ring = "round";
    private const int DepartmentsAtOnce = 20;

    // The shortest that Orleans allows.
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    private readonly Dictionary<DateOnly, HashSet<(UnitCode Unit, string Round)>> _done = [];

    /// <summary>From the next full minute on, so that rounds begin when they say.</summary>
    public Task StartAsync() => this.RegisterOrUpdateReminder(Ring, Every - TimeSpan.FromTicks(clock.Now.Ticks % Every.Ticks), Every);

    public Task ReceiveReminder(string reminderName, TickStatus status) => SendDueAsync();

    public async Task<RoundsSent> SendDueAsync()
    {
        var now = clock.Now;
        foreach (var past in _done.Keys.Where(day => DueRounds.EndOf(day) <= now.DateTime).ToList())
        {
            _done.Remove(past);
        }

        var yesterday = await SendDueAsync(DateOnly.FromDateTime(now.DateTime).AddDays(-1), now);
        var today = await SendDueAsync(DateOnly.FromDateTime(now.DateTime), now);
        return new(yesterday.Rounds + today.Rounds, yesterday.People + today.People);
    }

    private async Task<RoundsSent> SendDueAsync(DateOnly day, DateTimeOffset now)
    {
        var done = _done.TryGetValue(day, out var known) ? known : _done[day] = [.. await store.DoneAsync(day)];
        var due = units.All.Select(unit => DueOf(new(unit.Key), day, now.DateTime, done)).Where(unit => !unit.Rounds.IsEmpty).ToList();
        if (due.Count == 0)
        {
            return new(0, 0);
        }

        var (status, sent) = (await StatusOfAsync(day), new RoundsSent(0, 0));
        foreach (var some in due.Chunk(DepartmentsAtOnce))
        {
            var outcomes = some.Where(unit => status.ContainsKey(unit.Unit)).Select(unit => Run(unit, day, status[unit.Unit], now)).ToList();
            await store.AddAsync([.. outcomes.SelectMany(outcome => outcome.Runs)], [.. outcomes.SelectMany(outcome => outcome.Told)], now);
            nudges.Nudge(outcomes.SelectMany(outcome => outcome.Told).Select(told => told.Person));
            // A unit without people of its own is not written down: it may get some tomorrow.
            done.UnionWith(some.SelectMany(unit => unit.Rounds.All.Select(round => (unit.Unit, round.Name))));
            sent = new(sent.Rounds + outcomes.Count(outcome => outcome.Told.Count > 0), sent.People + outcomes.Sum(outcome => outcome.Told.Count));
        }

        return sent;
    }

    private DueUnit DueOf(UnitCode unit, DateOnly day, DateTime now, HashSet<(UnitCode, string)> done) =>
        new(unit, DueRounds.Of(ReminderPlanRules.On(plans.Find(unit.Value), day), day, now, round => done.Contains((unit, round.Name))));

    private async Task<Dictionary<UnitCode, UnitDay>> StatusOfAsync(DateOnly day)
    {
        var status = await GrainFactory.GetGrain<IReportingStatusGrain>(0).OfDayAsync(SystemActor.No, day);
        return status.Value?.Units.ToDictionary(unit => unit.Unit)
            ?? throw new InvalidOperationException($"How {day:o} stands is not told: {string.Join(", ", status.Errors)}");
    }

    private Outcome Run(DueUnit due, DateOnly day, UnitDay status, DateTimeOffset now)
    {
        var head = directory.Holder(new Place.HeadOf(due.Unit), day);
        var told = due.Rounds.Run is { } round ? RoundRules.Recipients(round, day, status, head, units.Find(due.Unit.Value)?.Name ?? due.Unit.Value) : [];
        var count = RoundRules.Count(status);
        return new(
            [
                .. due.Rounds.All.Select(one => new RanRound(due.Unit, one == due.Rounds.Run
                    ? new(day, one.Name, now, count.Expected, count.Reported, count.Pending, told.Length)
                    : new(day, one.Name, SentAt: null, count.Expected, count.Reported, count.Pending, Told: 0))),
            ],
            told);
    }

    /// <summary>The rounds of a department that are due.</summary>
    private sealed record DueUnit(UnitCode Unit, RoundsOfDay Rounds);

    /// <summary>What a department's rounds come to.</summary>
    private sealed record Outcome(IReadOnlyList<RanRound> Runs, IReadOnlyList<NewNotification> Told);
}
