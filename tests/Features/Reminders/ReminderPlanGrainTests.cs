using OpsSupport.Kernel;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Reminders;

/// <summary>Departments choose their rounds: by whom, from when on, and what is kept of it.</summary>
[Trait("AT", "12.11")]
public sealed class ReminderPlanGrainTests(FreshDatabases databases, RunningSystem system)
{
    private static readonly ReminderRound Noon = new(RoundDay.SameDay, new(12, 0), RemindsLeads: false, TellsHead: false);

    [Theory, OnBothDatabases]
    public async Task Rounds_that_are_switched_off_or_added_hold_from_tomorrow_on(DatabaseKind kind)
    {
        await using var day = await ReminderDay.BeginAsync(databases, kind);
        var plan = PlanOf(day.Grains, day.Company.Unit);
        Assert.Empty((await plan.SetAsync(Intent.New(day.Company.Head, 0), [Noon])).Errors);

        day.At("12:00");
        await day.RingAsync();
        Assert.Empty(await day.ToldAsync());
        day.At("17:30");
        await day.RingAsync();
        Assert.Equal(day.People, await day.ToldAsync());
        day.At("12:00", daysLater: 1);
        await day.RingAsync();

        Assert.Equal(day.People, await day.ToldAsync(day.Today));
        Assert.Empty((await plan.SetAsync(Intent.New(day.Company.Head, 1), [])).Errors);
        day.At("12:00", daysLater: 1);
        await day.RingAsync();
        Assert.Empty(await day.ToldAsync(day.Today));
    }

    [Fact]
    public async Task The_history_says_who_changed_the_rounds()
    {
        var company = await TestCompany.FoundAsync(system.Grains);
        var plan = PlanOf(system.Grains, company.Unit);
        await plan.SetAsync(Intent.New(company.Head, 0), [Noon]);
        await plan.SetAsync(Intent.New(company.Office, 1), []);

        var history = (await plan.HistoryAsync(company.Head, 10)).Value!.Entries;

        Assert.Equal([company.Office, company.Head], history.Select(entry => entry.By));
        Assert.Contains(history[0].Changes, change => change.Field == "rounds");
    }

    [Fact]
    public async Task Only_the_head_and_administrators_choose_the_rounds_of_a_department()
    {
        var (company, other) = (await TestCompany.FoundAsync(system.Grains), await TestCompany.FoundAsync(system.Grains));
        var plan = PlanOf(system.Grains, company.Unit);

        foreach (var person in new[] { company.Ann, company.Lead, other.Head })
        {
            Assert.IsType<NotAllowed>(Assert.Single((await plan.SetAsync(Intent.New(person, 0), [Noon])).Errors));
            Assert.IsType<NotAllowed>(Assert.Single((await plan.SaveAsync(Intent.New(person, 0), new() { Rounds = [] })).Errors));
        }

        Assert.Empty((await plan.SetAsync(Intent.New(company.Office, 0), [Noon])).Errors);
    }

    [Fact]
    public async Task Two_rounds_at_one_time_too_many_and_other_rounds_today_are_refused()
    {
        var company = await TestCompany.FoundAsync(system.Grains);
        var plan = PlanOf(system.Grains, company.Unit);

        var twice = await plan.SetAsync(Intent.New(company.Head, 0), [Noon, Noon with { TellsHead = true }]);
        var many = await plan.SetAsync(Intent.New(company.Head, 0), [.. Enumerable.Range(1, 9).Select(hour => Noon with { At = new(hour, 0) })]);
        var today = await plan.SaveAsync(Intent.New(company.Head, 0), new() { Rounds = [new(RunningSystem.Today, null, new([Noon]))] });

        Assert.Equal([new TwoRoundsAtOnce(RoundDay.SameDay, "12:00")], twice.Errors);
        Assert.Equal([new TooManyRounds(8)], many.Errors);
        Assert.Equal([new NotBeforeTomorrow(RunningSystem.Today.AddDays(1))], today.Errors);
    }

    private static IReminderPlanGrain PlanOf(IGrainFactory grains, UnitCode unit) =>
        grains.GetGrain<IReminderPlanGrain>(ReminderPlanDocument.Kind.KeyOf(unit));
}
