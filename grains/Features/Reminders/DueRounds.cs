using System.Collections.Immutable;

namespace OpsSupport.Features.Reminders;

/// <summary>
/// Which rounds of a day are to be run now, as a function of the clock. A round that was missed is caught up as long as no later
/// one of that day is due, which says the same with newer figures, and until the day after is over.
/// </summary>
internal static class DueRounds
{
    /// <param name="rounds">Those of the day.</param>
    /// <param name="day">The day the rounds are about.</param>
    /// <param name="now">The company's time.</param>
    /// <param name="isDone">Whether a round of that day ran or was passed over.</param>
    public static RoundsOfDay Of(ReminderRounds rounds, DateOnly day, DateTime now, Func<ReminderRound, bool> isDone)
    {
        if (now >= EndOf(day))
        {
            return RoundsOfDay.None;
        }

        var due = rounds.Rounds.Where(round => MomentOf(round, day) <= now).OrderBy(round => MomentOf(round, day)).ToList();
        return due is [.., var last]
            ? new(isDone(last) ? null : last, [.. due[..^1].Where(round => !isDone(round))])
            : RoundsOfDay.None;
    }

    /// <summary>When a day need not be reminded of any more: the day after is over.</summary>
    public static DateTime EndOf(DateOnly day) => day.AddDays(2).ToDateTime(TimeOnly.MinValue);

    public static DateTime MomentOf(ReminderRound round, DateOnly day) => day.AddDays((int)round.Day).ToDateTime(round.At);
}

/// <param name="Run">To be run now; null when nothing is.</param>
/// <param name="PassedOver">Due before it and never run.</param>
internal sealed record RoundsOfDay(ReminderRound? Run, ImmutableArray<ReminderRound> PassedOver)
{
    public static RoundsOfDay None { get; } = new(null, []);

    public bool IsEmpty => Run is null && PassedOver.IsEmpty;

    public IEnumerable<ReminderRound> All => Run is null ? PassedOver : PassedOver.Append(Run);
}
