using OpsSupport.Features.Absences;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>A week said at once.</summary>
public sealed class TimeWeekGrainTests(RunningSystem system)
{
    private static readonly DateOnly Monday = new(2026, 3, 23);

    [Fact]
    public async Task Days_that_are_refused_do_not_keep_the_others_from_counting()
    {
        var time = await TimeTeam.FoundAsync(system.Grains);
        var entry = new TimeEntry(time.Company.Project, Hours.Of(8));

        var told = await WeekOf(time).SubmitAsync(
            Intent.New(time.Company.Ann, 0),
            [new(Monday, 0, [entry]), new(Monday.AddDays(1), 0, [entry with { Hours = Hours.Of(13) }]), new(Monday.AddDays(2), 0, [entry])]);

        var refused = Assert.Single(told.Value!.Refused);
        Assert.Equal((Monday.AddDays(1), new OvertimeNotApproved(Hours.Of(13), Hours.Of(12))), (refused.Day, refused.Reasons.Single()));
        Assert.Equal((2, 2), await time.LinesAndVersionAsync(time.Company.Ann));
    }

    [Fact]
    public async Task A_week_sent_twice_counts_once_also_over_the_end_of_a_month()
    {
        var time = await TimeTeam.FoundAsync(system.Grains);
        var (ann, sunday) = (time.Company.Ann, new DateOnly(2026, 2, 28));
        var intent = Intent.New(ann, 0);
        DayEntries[] days = [new(sunday, 0, [new(time.Company.Project, Hours.Of(4))]), new(sunday.AddDays(2), 0, [new(time.Company.Project, Hours.Of(8))])];

        await WeekOf(time).SubmitAsync(intent, [.. days]);
        var again = await WeekOf(time).SubmitAsync(intent, [.. days]);

        Assert.Empty(again.Value!.Refused);
        Assert.Equal(1, (await time.Of(ann, sunday).GetAsync(ann)).Value!.Version);
        Assert.Equal((1, 1), await time.LinesAndVersionAsync(ann));
    }

    [Fact]
    public async Task A_week_shows_what_is_expected_leave_and_holidays()
    {
        var time = await TimeTeam.FoundAsync(system.Grains);
        await Leaves.TakeAsync(time.Grains, time.Company.Office, new()
        {
            Employee = time.Company.Ann,
            FirstDay = Monday,
            LastDay = Monday.AddDays(1),
            EndsIn = DayHalf.Morning,
        });

        var week = (await time.Grains.GetGrain<ITimeDeskGrain>(0).OpenWeekAsync(time.Company.Ann, Monday.AddDays(3))).Value!;

        Assert.Equal([0m, 4, 8, 8, 8, 0, 0], week.Days.Select(day => day.Facts.Expected.Value));
        Assert.Equal([DayLeave.WholeDay, DayLeave.Morning, DayLeave.None], week.Days.Take(3).Select(day => day.Facts.Leave));
    }

    private static ITimeWeekGrain WeekOf(TimeTeam time) => time.Grains.GetGrain<ITimeWeekGrain>(0);
}
