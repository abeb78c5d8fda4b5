using System.Collections.Immutable;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Home;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>What a person said of today and still has to say of this week.</summary>
internal sealed class DaySection(IGrainFactory grains, GrainRetry retry) : IHomeSection
{
    public int Order => 10;

    public string Partial => "/Features/TimeReports/_HomeDay.cshtml";

    public async Task<object?> LoadAsync(Person person, CancellationToken cancellation)
    {
        if (!person.May(Permission.Write(TimeReportKind.Kind)))
        {
            return null;
        }

        var desk = await retry.AskAsync(() => grains.GetGrain<ITimeDeskGrain>(0).OpenAsync(person.No, day: null), cancellation);
        return desk.Value is { } today ? new MyDay(today) : null;
    }
}

/// <summary>A person's day on the first page.</summary>
public sealed record MyDay(TimeDesk Desk)
{
    public Hours Reported => Desk.Lines.Where(line => line.Line.Status != TimeLineStatus.Returned)
        .Aggregate(Hours.None, (sum, line) => sum + line.Line.Entry.Hours);

    /// <summary>The days of this week up to today on which less was said than is expected, each with what is missing.</summary>
    public ImmutableArray<OwedDay> Owed =>
    [
        .. from facts in Desk.Calendar.Where(facts => facts.Day <= Desk.Today)
           let said = Desk.Week.Single(day => day.Day == facts.Day).Hours
           where said < facts.Expected
           select new OwedDay(facts.Day, facts.Expected - said),
    ];

    public Hours OwedHours => Owed.Aggregate(Hours.None, (sum, day) => sum + day.Hours);
}

/// <summary>A day that is not reported whole.</summary>
public sealed record OwedDay(DateOnly Day, Hours Hours);
