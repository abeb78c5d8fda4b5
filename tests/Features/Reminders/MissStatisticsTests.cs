using OpsSupport.Features.TimeReports;
using OpsSupport.Kernel.Display;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.Reminders;

public sealed class MissStatisticsTests
{
    private static readonly MissingReports March = new(
        new(2026, 3, 29), new(200, 3),
        [new(new(2026, 3, 2), new(100, 1)), new(new(2026, 3, 9), new(100, 2))], [],
        [new(new("E1"), "Ann", new("D1"), new(20, 3))]);

    private readonly MissStatistics _statistics = new(new(2026, 3), March, new ResourceTexts());

    [Fact]
    [Trait("AT", "12.10")]
    public void Three_of_two_hundred_person_days_are_a_rate_of_one_and_a_half_percent() =>
        Assert.Equal("1.50%", DisplayText.Of(_statistics.Tiles.First().Value, new ResourceTexts()));

    [Fact]
    [Trait("AT", "12.10")]
    public void The_trend_goes_from_week_to_week() => Assert.Equal([0.01m, 0.02m], _statistics.Trend.Steps.Select(step => step.Size));

    [Fact]
    public void A_month_is_judged_as_far_as_it_can_be() => Assert.Equal(
        [new DateOnly(2026, 3, 29), new(2026, 2, 28)],
        [_statistics.LastDay, new MissStatistics(new(2026, 2), March, new ResourceTexts()).LastDay]);
}
