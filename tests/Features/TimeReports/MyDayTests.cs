using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>What the first page says of somebody's week, on a Tuesday.</summary>
public sealed class MyDayTests
{
    private static readonly DateOnly Monday = new(2026, 3, 30);

    [Fact]
    public void What_is_owed_of_the_week_is_what_was_expected_so_far_and_not_said() => Assert.Equal(
        [new OwedDay(Monday, Hours.Of(2)), new OwedDay(Monday.AddDays(1), Hours.Of(8))],
        Of(expected: 8, said: [6, 0, 0, 0, 0, 0, 0]).Owed);

    [Fact]
    public void More_than_is_expected_on_one_day_makes_up_for_no_other() =>
        Assert.Equal(Hours.Of(8), Of(expected: 8, said: [10, 0, 0, 0, 0, 0, 0]).OwedHours);

    [Fact]
    public void Nothing_is_owed_of_free_days() => Assert.Empty(Of(expected: 0, said: [0, 0, 0, 0, 0, 0, 0]).Owed);

    private static MyDay Of(decimal expected, decimal[] said) => new(
        new()
        {
            Today = Monday.AddDays(1),
            Day = Monday.AddDays(1),
            Version = 0,
            IsClosed = false,
            Lines = [],
            Week = [.. said.Select((hours, day) => new DeskDay(Monday.AddDays(day), Hours.Of(hours), null))],
            Previous = [],
            Returned = [],
            Projects = [],
            Calendar = [.. said.Select((_, day) => new DayFacts(Monday.AddDays(day), expected > 0, Hours.Of(expected), DayLeave.None, false))],
            Templates = [],
        });
}
