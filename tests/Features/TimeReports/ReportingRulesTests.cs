using OpsSupport.Features.Absences;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>What is expected of a day, and how what was said compares.</summary>
public sealed class ReportingRulesTests
{
    public static TheoryData<int> Seeds { get; } = [.. Enumerable.Range(1, 20)];

    [Theory]
    [InlineData(false, false, 8)]
    [InlineData(true, false, 4)]
    [InlineData(false, true, 4)]
    [InlineData(true, true, 0)]
    [Trait("AT", "I-31")]
    public void Leave_takes_its_half_of_a_working_day(bool morning, bool afternoon, decimal expected)
    {
        Assert.Equal(Hours.Of(expected), ReportingRules.Expected(isWorkday: true, Hours.Of(8), new(A.Ann, A.Day, morning, afternoon)));
        Assert.Equal(Hours.None, ReportingRules.Expected(isWorkday: false, Hours.Of(8), new(A.Ann, A.Day, morning, afternoon)));
    }

    /// <summary>Whatever the calendar, the hours of a day and the leave: halves sum to the day, nothing is taken twice, nothing is below zero.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    [Trait("AT", "I-31")]
    public void Expected_hours_are_the_calendar_less_leave_and_never_below_zero(int seed)
    {
        var random = new Random(seed);
        foreach (var day in Enumerable.Range(0, 400).Select(_ => new DateOnly(2016, 1, 1).AddDays(random.Next(11 * 365))))
        {
            var fullDay = Hours.Of(random.Next(1, 97) / 4m);
            AbsentDay away = new(A.Ann, day, random.Next(2) == 0, random.Next(2) == 0);
            var calendar = WorkCalendar.China.IsWorkday(day);

            var expected = ReportingRules.Expected(calendar, fullDay, away);
            var taken = Taken(calendar, fullDay, away with { Afternoon = false }) + Taken(calendar, fullDay, away with { Morning = false });

            Assert.Equal(calendar ? fullDay - taken : Hours.None, expected);
            Assert.InRange(expected.Value, 0, fullDay.Value);
        }
    }

    [Theory]
    [InlineData(8, 8, ReportingState.Reported)]
    [InlineData(8, 9, ReportingState.Reported)]
    [InlineData(8, 7.75, ReportingState.Partial)]
    [InlineData(8, 0, ReportingState.Missing)]
    [InlineData(0, 0, ReportingState.NotExpected)]
    [InlineData(0, 3, ReportingState.NotExpected)]
    public void A_day_is_reported_when_nothing_expected_is_missing(decimal expected, decimal reported, ReportingState state) =>
        Assert.Equal(state, ReportingRules.StateOf(Hours.Of(expected), Hours.Of(reported)));

    private static Hours Taken(bool calendar, Hours fullDay, AbsentDay away) =>
        ReportingRules.Expected(calendar, fullDay, away: null) - ReportingRules.Expected(calendar, fullDay, away);
}
