using OpsSupport.Features.Absences;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Notifications;
using OpsSupport.Kernel.Storage;

namespace OpsSupport.Features.Reminders;

/// <summary>Whole days of reminders by a clock that the test moves, on real silos that stop and start again.</summary>
[Trait("AT", "I-30")]
public sealed class ReminderDayTests(FreshDatabases databases)
{
    [Theory, OnBothDatabases]
    [Trait("AT", "12.1")]
    [Trait("AT", "12.2")]
    [Trait("AT", "12.3")]
    [Trait("AT", "12.4")]
    [Trait("AT", "12.7")]
    [Trait("AT", "12.9")]
    public async Task A_department_of_ten_is_reminded_on_the_day_and_the_next_over_a_restart(DatabaseKind kind)
    {
        await using var day = await ReminderDay.BeginAsync(databases, kind);
        var people = day.People;
        await Leaves.TakeAsync(day.Grains, day.Company.Office, new() { FirstDay = day.Today, LastDay = day.Today });
        foreach (var person in people[..5])
        {
            await day.ReportAsync(person);
        }

        day.At("17:29:59");
        await day.RingAsync();
        Assert.Empty(await day.ToldAsync());
        await day.ReportAsync(people[5], lead: 3);
        day.At("17:30");
        await day.RingAsync();
        Assert.Equal(people[6..9], await day.ToldAsync());

        await day.RestartAsync();
        await day.RingAsync();
        Assert.Empty(await day.ToldAsync());

        await day.ReportAsync(people[6]);
        await day.ReportAsync(people[7]);
        day.At("20:30");
        await Task.WhenAll(day.RingAsync(), day.RingAsync());
        Assert.Equal([people[8]], await day.ToldAsync());

        await day.ApproveAsync(lead: 1, day.Day, [.. people[..3]]);
        day.At("09:00", daysLater: 1);
        await day.RingAsync();
        var third = await day.NewsAsync();
        Assert.Equal([people[8], day.Leads[0], day.Leads[2]], third.Select(one => one.Person));
        Assert.Equal([4m, 1m], third[1..].Select(one => LinesOf(one.Told)));

        await day.ReportAsync(people[8], day: day.Day);
        await day.ApproveAsync(lead: 1, day.Day, people[3], people[4], people[6]);
        await day.ApproveAsync(lead: 3, day.Day, people[5]);
        day.At("14:00");
        await day.RingAsync();
        var fourth = await day.NewsAsync();
        Assert.Equal([day.Company.Head, day.Leads[0]], fourth.Select(one => one.Person));
        Assert.Equal(2m, LinesOf(fourth[1].Told));
        Assert.Equal((9m, 9m, 2m), SummaryOf(fourth[0].Told));
    }

    [Theory, OnBothDatabases]
    [Trait("AT", "12.7")]
    public async Task A_round_that_broke_off_goes_on_where_it_stopped_and_tells_nobody_twice(DatabaseKind kind)
    {
        await using var day = await ReminderDay.BeginAsync(databases, kind);
        await day.ReportAsync(day.People[0]);
        day.At("17:30:05");
        ((SpyingDatabase)day.Silo.Service<IDatabase>()).FailNextInsert();
        await Assert.ThrowsAnyAsync<Exception>(day.RingAsync);
        Assert.Empty(await day.ToldAsync());

        await day.RestartAsync();
        await Task.WhenAll(day.RingAsync(), day.RingAsync());

        Assert.Equal(day.People[1..], await day.ToldAsync());
        await day.RestartAsync();
        await day.RingAsync();
        Assert.Empty(await day.ToldAsync());
    }

    [Theory, OnBothDatabases]
    [Trait("AT", "12.8")]
    public async Task What_was_missed_is_caught_up_by_the_latest_round_that_is_due(DatabaseKind kind)
    {
        await using var day = await ReminderDay.BeginAsync(databases, kind);
        day.At("19:00");
        await day.RestartAsync();
        await day.ReportAsync(day.People[0]);
        await day.RingAsync();
        Assert.Equal(day.People[1..], await day.ToldAsync());
        day.At("20:30");
        await day.RingAsync();
        Assert.Equal(day.People[1..], await day.ToldAsync());

        day.At("21:00", daysLater: 1);
        await day.RingAsync();

        // Of yesterday the last round, of today the second: each says once what several would have said. Ann has reported, and is told
        // nothing of it; the head is told once, of his own time and of his department's.
        Assert.Equal(day.People[1..].Add(day.Leads[0]), await day.ToldAsync());
        Assert.Equal(["1-0900"], (await day.RunsAsync()).Where(run => run.Day == day.Day && run.SentAt is null).Select(run => run.Round));
        Assert.Equal(["0-1730"], (await day.RunsAsync()).Where(run => run.Day == day.Today && run.SentAt is null).Select(run => run.Round));
    }

    [Fact]
    [Trait("AT", "12.5")]
    [Trait("AT", "12.6")]
    public async Task Half_a_day_off_halves_what_is_expected_and_holidays_remind_nobody()
    {
        // A Saturday that is worked because of the New Year's holiday after it.
        await using var day = await ReminderDay.BeginAsync(databases, DatabaseKind.Sqlite, new(2026, 2, 14, 9, 0, 0));
        var half = new Absence { FirstDay = day.Today, LastDay = day.Today, EndsIn = DayHalf.Morning };
        await Leaves.TakeAsync(day.Grains, day.People[0], half);
        await day.ReportAsync(day.People[0], hours: 4);
        await day.ReportAsync(day.People[1], hours: 7.75m);
        day.At("17:30");
        await day.RingAsync();
        Assert.Equal(day.People[1..], await day.ToldAsync());

        day.At("17:30", daysLater: 2);
        await day.RingAsync();

        Assert.Empty(await day.ToldAsync(day.Today));
    }

    [Fact]
    [Trait("AT", "12.12")]
    public async Task Twenty_thousand_people_are_each_told_once()
    {
        const int departments = 200;
        const int people = 100;
        await using var day = await ReminderDay.BeginAsync(databases, DatabaseKind.Sqlite);
        day.At("17:30");
        await day.RingAsync();
        day.Silo.Fill(departments, people);

        var sent = await day.RingAsync();
        await day.RestartAsync();
        day.Silo.Fill(departments, people);
        var again = await day.RingAsync();

        Assert.Equal(new RoundsSent(departments, departments * people), sent);
        Assert.Equal(new RoundsSent(0, 0), again);
        Assert.Equal(1, (await day.Grains.GetGrain<INotificationsGrain>(0).ListAsync(CrowdedSilo.PersonOf(departments - 1, people - 1), new(0, 10))).Count);
    }

    private static decimal? LinesOf(Notification told) => ValueOf(told, "LinesPending", "Lines");

    private static (decimal?, decimal?, decimal?) SummaryOf(Notification told) => (
        ValueOf(told, "DepartmentReported", "Reported"), ValueOf(told, "DepartmentReported", "Expected"), ValueOf(told, "DepartmentReported", "Lines"));

    private static decimal? ValueOf(Notification told, string sentence, string name) =>
        told.Lines.Single(line => line.Text.Name == sentence).Text.Values.Single(value => value.Name == name).Number;
}
