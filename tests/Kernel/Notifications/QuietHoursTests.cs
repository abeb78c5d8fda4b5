namespace OpsSupport.Kernel.Notifications;

public sealed class QuietHoursTests
{
    [Theory]
    [InlineData("21:59", false)]
    [InlineData("22:00", true)]
    [InlineData("00:00", true)]
    [InlineData("07:29", true)]
    [InlineData("07:30", false)]
    [Trait("AT", "X-12")]
    public void The_night_goes_over_midnight(string time, bool isQuiet) =>
        Assert.Equal(isQuiet, new QuietHours(new(22, 0), new(7, 30)).Cover(TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Hours_that_begin_when_they_end_are_none() => Assert.False(new QuietHours(new(8, 0), new(8, 0)).Cover(new(8, 0)));
}
