using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>How much was not said in time.</summary>
public sealed class MissingRulesTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Fact]
    [Trait("AT", "12.10")]
    public void Three_of_two_hundred_person_days_are_a_rate_of_one_and_a_half_percent()
    {
        var days = Enumerable.Range(0, 20).SelectMany(day => Enumerable.Range(0, 10)
            .Select(person => Day(person, Monday.AddDays(day), inTime: day == 7 && person < 3 ? 7.75m : 8))).ToList();

        var missing = MissingRules.Of(days, Monday.AddDays(20), unit => unit.Value);

        Assert.Equal((new PersonDays(200, 3), 0.015m), (missing.Total, missing.Total.Rate));
        Assert.Equal([0, 3, 0], missing.Weeks.Select(week => week.Days.Missing));
        Assert.Equal([Monday, Monday.AddDays(7), Monday.AddDays(14)], missing.Weeks.Select(week => week.Monday));
        Assert.Equal([new("E0"), new("E1"), new EmployeeNo("E2")], missing.People.Select(person => person.Employee));
    }

    [Fact]
    public void A_free_day_cannot_be_missed()
    {
        var missing = MissingRules.Of([Day(1, Monday, inTime: 0) with { Expected = Hours.None }], Monday, unit => unit.Value);

        Assert.Equal((new PersonDays(0, 0), null), (missing.Total, missing.Total.Rate));
        Assert.Empty(missing.Weeks);
    }

    [Fact]
    public void What_is_said_today_can_still_be_said_in_time_of_yesterday() =>
        Assert.Equal(new DateOnly(2026, 3, 29), MissingRules.LastJudged(new(2026, 3, 31)));

    private static ExpectedDay Day(int person, DateOnly day, decimal inTime)
    {
        EmployeeNo no = new($"E{person}");
        return new(
            new(no, no.Value, new("D1"), day, Hours.Of(8)), Hours.Of(8), IsAway: false,
            new(no, day, Reported: Hours.Of(8), Approved: Hours.None, Hours.Of(inTime), Pending: 1, Returned: 0));
    }
}
