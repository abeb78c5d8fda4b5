using OpsSupport.Kernel;
using OpsSupport.Kernel.Databases;

namespace OpsSupport.Features.Reminders;

/// <summary>The clock rings by itself, by Orleans' reminders on our own tables of both databases, and goes on ringing after a restart.</summary>
public sealed class ReminderRingTests(FreshDatabases databases)
{
    [Theory, OnBothDatabases]
    [Trait("AT", "12.7")]
    public async Task A_silo_that_starts_winds_the_clock_and_one_that_takes_over_hears_it_ring(DatabaseKind kind)
    {
        await using var day = await ReminderDay.BeginAsync(databases, kind);
        day.At("17:29:59");
        await day.RestartAsync(rings: true);
        var stored = await Until.HoldsAsync(() => StoredAsync(day), found => found is not null);
        day.At("17:30");
        await RanAsync(day, "0-1730");
        Assert.Equal(day.People, await day.ToldAsync());

        // A minute is long for a test: from now on it rings every other second.
        stored!.Period = TimeSpan.FromSeconds(2);
        Assert.NotNull(await day.Silo.Service<IReminderTable>().UpsertRow(stored));
        day.At("20:30");
        await day.RestartAsync();

        await RanAsync(day, "0-2030");
        Assert.Equal(day.People, await day.ToldAsync());
    }

    private static async Task RanAsync(ReminderDay day, string round) =>
        await Until.HoldsAsync(day.RunsAsync, runs => runs.Any(run => run.Day == day.Day && run.Round == round && run.SentAt is not null));

    private static async Task<ReminderEntry?> StoredAsync(ReminderDay day)
    {
        var grain = day.Grains.GetGrain<IReminderClockGrain>(IReminderClockGrain.Key).GetGrainId();
        return (await day.Silo.Service<IReminderTable>().ReadRows(grain)).Reminders.SingleOrDefault();
    }
}
