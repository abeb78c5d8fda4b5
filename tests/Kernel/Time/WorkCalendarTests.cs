namespace OpsSupport.Kernel.Time;

public sealed class WorkCalendarTests
{
    [Theory]
    [InlineData(2016, 250)]
    [InlineData(2018, 250)]
    [InlineData(2020, 249)]
    [InlineData(2022, 249)]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void Knows_how_many_days_a_year_are_worked(int year, int days) =>
        Assert.Equal(days, WorkCalendar.China.Workdays(new(year, 1, 1), new(year, 12, 31)).Count());

    [Theory]
    [InlineData("2026-02-14", true)]  // a Saturday that was shifted
    [InlineData("2026-02-16", false)] // Monday of the Spring Festival
    [InlineData("2026-11-23", true)]
    [InlineData("2026-11-22", false)]
    public void Knows_holidays_and_shifted_workdays(string day, bool isWorkday) =>
        Assert.Equal(isWorkday, WorkCalendar.China.IsWorkday(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Finds_the_workdays_before_a_day() =>
        Assert.Equal([new(2026, 2, 13), new(2026, 2, 14), new(2026, 2, 24)], WorkCalendar.China.Before(new(2026, 2, 25), 3));
}
