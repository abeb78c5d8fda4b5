namespace OpsSupport.Kernel.Notifications;

[Trait("AT", "X-12")]
public sealed class DigestTimesTests
{
    private const int Seed = 20260331;
    private const int Samples = 2000;

    [Theory]
    [InlineData("08:29", "08:30", 0)]
    [InlineData("08:30", "08:30", 1)]
    [InlineData("23:59", "00:00", 1)]
    public void The_next_digest_is_the_first_after_the_moment(string at, string hour, int daysLater) =>
        Assert.Equal(On(hour, daysLater), DigestTimes.NextAfter(On(at), Time(hour)));

    [Theory]
    [InlineData("08:30", 0, "08:30", "08:30")]
    [InlineData("08:30", 0, "20:00", "20:00")]
    [InlineData("08:30", -1, "07:00", "08:30")]
    [InlineData("08:30", -1, "09:00", "09:00")]
    public void A_missed_digest_comes_at_once_unless_todays_is_yet_to_come(string due, int dueDay, string now, string expected) =>
        Assert.Equal(On(expected), DigestTimes.CaughtUpAt(On(due, dueDay), On(now)));

    [Theory]
    [InlineData("12:00", "12:00-14:00", "14:00", 0)]
    [InlineData("22:30", "21:00-23:00", "07:30", 1)]
    [InlineData("07:00", "07:15-08:15", "08:15", 0)]
    public void Quiet_hours_that_follow_each_other_end_with_the_last(string now, string own, string end, int daysLater)
    {
        QuietHours mine = new(Time(own.Split('-')[0]), Time(own.Split('-')[1]));

        Assert.Equal(On(end, daysLater), DigestTimes.EndOfQuiet(On(now), NotificationTerms.Usual.Quiet, mine));
    }

    [Fact]
    public void When_nobody_is_quiet_nothing_waits() => Assert.Null(DigestTimes.EndOfQuiet(On("12:00"), NotificationTerms.Usual.Quiet, null));

    [Fact]
    public void However_quiet_hours_lie_waiting_ends_when_none_covers_or_after_two_days()
    {
        var random = new Random(Seed);
        for (var sample = 0; sample < Samples; sample++)
        {
            var (now, one, other) = (On("00:00").AddMinutes(random.Next(1440)), Quiet(random), Quiet(random));

            var end = DigestTimes.EndOfQuiet(now, one, other);

            var time = TimeOnly.FromDateTime((end ?? now).DateTime);
            Assert.True(end is null || (end > now && end - now <= TimeSpan.FromDays(2)), $"{now} {one} {other}: {end}");
            Assert.True(end - now >= TimeSpan.FromDays(1) || (!one.Cover(time) && !other.Cover(time)), $"{now} {one} {other}: {end}");
        }
    }

    private static QuietHours Quiet(Random random) => new(TimeOnly.MinValue.AddMinutes(random.Next(1440)), TimeOnly.MinValue.AddMinutes(random.Next(1440)));

    private static DateTimeOffset On(string time, int daysLater = 0) => new(RunningSystem.Today.AddDays(daysLater).ToDateTime(Time(time)), TimeSpan.FromHours(8));

    private static TimeOnly Time(string text) => TimeOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
