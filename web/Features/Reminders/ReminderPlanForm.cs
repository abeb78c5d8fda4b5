using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;

namespace OpsSupport.Features.Reminders;

/// <summary>The rounds of a department as they are typed: a line without a time does not count.</summary>
public sealed class ReminderPlanForm
{
    private const int Most = 8;
    private const int Blank = 2;

    [MaxLength(Most)] public List<ReminderRoundForm> Rounds { get; set; } = [];

    public static ReminderPlanForm Of(ReminderRounds rounds) => new()
    {
        Rounds = [.. rounds.Rounds.Select(ReminderRoundForm.Of).Concat(Enumerable.Repeat(0, Blank).Select(_ => new ReminderRoundForm())).Take(Most)],
    };

    public ImmutableArray<ReminderRound> ToRounds() => [.. Rounds.Where(round => round.At is not null).Select(round => round.ToRound())];
}

/// <summary>One round as it is typed.</summary>
public sealed class ReminderRoundForm
{
    public RoundDay Day { get; set; }

    public TimeOnly? At { get; set; }

    public bool RemindsLeads { get; set; }

    public bool TellsHead { get; set; }

    public static ReminderRoundForm Of(ReminderRound round) =>
        new() { Day = round.Day, At = round.At, RemindsLeads = round.RemindsLeads, TellsHead = round.TellsHead };

    public ReminderRound ToRound() => new(Day, At!.Value, RemindsLeads, TellsHead);
}
