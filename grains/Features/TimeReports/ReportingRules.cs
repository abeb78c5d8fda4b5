using OpsSupport.Features.Absences;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>What is expected of a person on a day, and how what he said compares with it.</summary>
internal static class ReportingRules
{
    /// <summary>The hours of a full day of a person whose cost rate does not say it.</summary>
    public static readonly Hours UsualDay = Hours.Of(8);

    private const int DaysOfWeek = 7;

    /// <summary>
    /// A working day less leave (formula Q-15). The two halves of a day are parts of it that sum to it exactly, so no minute is
    /// taken off twice and never more than there is (invariant I-31).
    /// </summary>
    /// <param name="fullDay">The hours of a whole day of the person.</param>
    public static Hours Expected(bool isWorkday, Hours fullDay, AbsentDay? away)
    {
        var morning = Hours.Of(decimal.Floor(fullDay.Value * 2) / 4);
        return !isWorkday ? Hours.None : (away?.Morning, away?.Afternoon) switch
        {
            (true, true) => Hours.None,
            (true, _) => fullDay - morning,
            (_, true) => morning,
            _ => fullDay,
        };
    }

    public static ReportingState StateOf(Hours expected, Hours reported) =>
        expected == Hours.None ? ReportingState.NotExpected
        : reported >= expected ? ReportingState.Reported
        : reported > Hours.None ? ReportingState.Partial
        : ReportingState.Missing;

    /// <summary>The Monday of a day's week.</summary>
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek));

    public static PersonDay StatusOf(ExpectedDay day) => new()
    {
        Employee = day.Person.Employee,
        Name = day.Person.Name,
        Unit = day.Person.Unit,
        Day = day.Person.Day,
        Expected = day.Expected,
        Reported = day.Said?.Reported ?? Hours.None,
        Approved = day.Said?.Approved ?? Hours.None,
        PendingLines = day.Said?.Pending ?? 0,
        ReturnedLines = day.Said?.Returned ?? 0,
        State = StateOf(day.Expected, day.Said?.Reported ?? Hours.None),
        IsAway = day.IsAway,
    };
}

/// <summary>A day of a person: what is expected and what was said, which may be nothing.</summary>
internal sealed record ExpectedDay(RosterDay Person, Hours Expected, bool IsAway, ReportedHours? Said);
