namespace OpsSupport.Features.Reminders;

/// <summary>Which rounds are due when, whatever rings are missed or come twice.</summary>
public sealed class DueRoundsTests
{
    private const int Seed = 12;
    private const int Days = 300;

    private static readonly DateOnly Day = new(2026, 3, 31);

    [Theory]
    [InlineData("2026-03-31T17:29:59", null)]
    [InlineData("2026-03-31T17:30:00", "0-1730")]
    [InlineData("2026-03-31T20:30:00", "0-2030")]
    [InlineData("2026-04-01T08:59:59", "0-2030")]
    [InlineData("2026-04-01T09:00:00", "1-0900")]
    [InlineData("2026-04-01T23:59:59", "1-1400")]
    [InlineData("2026-04-02T00:00:00", null)]
    [Trait("AT", "12.8")]
    public void The_latest_round_that_is_due_runs_until_the_next_day_is_over(string now, string? expected) =>
        Assert.Equal(expected, DueRounds.Of(ReminderRounds.Usual, Day, Time(now), _ => false).Run?.Name);

    [Fact]
    public void What_ran_does_not_run_again_and_what_came_before_it_neither()
    {
        var due = DueRounds.Of(ReminderRounds.Usual, Day, Time("2026-03-31T21:00:00"), round => round.Name == "0-2030");

        Assert.Null(due.Run);
        Assert.Equal(["0-1730"], due.PassedOver.Select(round => round.Name));
    }

    [Fact]
    public void Without_rounds_nothing_is_due() =>
        Assert.True(DueRounds.Of(new([]), Day, Time("2026-03-31T21:00:00"), _ => false).IsEmpty);

    [Fact]
    [Trait("AT", "I-30")]
    public void However_the_clock_rings_every_round_is_settled_once_and_the_last_one_due_is_never_left_out()
    {
        var random = new Random(Seed);
        for (var run = 0; run < Days; run++)
        {
            var (settled, sent) = (new HashSet<string>(), new List<string>());
            var (now, end) = (Time("2026-03-31T00:00:00"), DueRounds.EndOf(Day));
            var last = now;
            while ((now += TimeSpan.FromMinutes(random.Next(1, random.Next(2, 700)))) < end)
            {
                last = now;
                // A ring may come twice at once.
                for (var ring = 0; ring <= random.Next(2); ring++)
                {
                    var due = DueRounds.Of(ReminderRounds.Usual, Day, now, round => settled.Contains(round.Name));
                    Assert.All(due.All, round => Assert.True(settled.Add(round.Name)));
                    sent.AddRange(due.Run is { } one ? [one.Name] : []);
                }
            }

            Assert.Distinct(sent);
            Assert.Equal(sent.Order(StringComparer.Ordinal), sent);
            Assert.Equal(ReminderRounds.Usual.Rounds.LastOrDefault(round => DueRounds.MomentOf(round, Day) <= last)?.Name, sent.LastOrDefault());
        }
    }

    private static DateTime Time(string text) => DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
