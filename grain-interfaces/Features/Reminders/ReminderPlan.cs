using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Reminders;

/// <summary>At which times a department is reminded of its time reports. A day is reminded by what holds on that day, also on the day after.</summary>
[GenerateSerializer, Immutable, Alias("reminder-plan")]
public sealed record ReminderPlan
{
    /// <summary>Before the first stretch the usual rounds hold.</summary>
    [Id(0)] public required ImmutableArray<Dated<ReminderRounds>> Rounds { get; init; }
}

/// <summary>The rounds of a day, by their time; none where a department is not reminded.</summary>
[GenerateSerializer, Immutable, Alias("reminder-rounds")]
public sealed record ReminderRounds(ImmutableArray<ReminderRound> Rounds)
{
    /// <summary>What holds where nobody decided otherwise: twice on the day, twice on the day after.</summary>
    public static ReminderRounds Usual { get; } = new(
    [
        new(RoundDay.SameDay, new(17, 30), RemindsLeads: false, TellsHead: false),
        new(RoundDay.SameDay, new(20, 30), RemindsLeads: false, TellsHead: false),
        new(RoundDay.NextDay, new(9, 0), RemindsLeads: true, TellsHead: false),
        new(RoundDay.NextDay, new(14, 0), RemindsLeads: true, TellsHead: true),
    ]);

    public bool Equals(ReminderRounds? other) => other is not null && Rounds.SequenceEqual(other.Rounds);

    public override int GetHashCode() => Rounds.Length;
}

/// <summary>One time at which everybody is reminded who has not reported all of a day (轮次).</summary>
/// <param name="RemindsLeads">Project leads whose answer lines of the day wait for are reminded as well.</param>
/// <param name="TellsHead">The head of the department is told how many reported.</param>
[GenerateSerializer, Immutable, Alias("reminder-round")]
public sealed record ReminderRound([property: LineIdentity] RoundDay Day, [property: LineIdentity] TimeOnly At, bool RemindsLeads, bool TellsHead)
{
    /// <summary>What tells the rounds of a day apart: two never are at one time.</summary>
    public string Name => $"{(int)Day}-{At:HHmm}";
}

/// <summary>Whether a round is on the day it is about. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("round-day")]
public enum RoundDay
{
    SameDay = 0,
    NextDay = 1,
}
