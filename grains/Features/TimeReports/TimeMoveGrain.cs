using OpsSupport.Features.Projects;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.TimeReports;

[GrainType("time-move"), StatelessWorker]
internal sealed class TimeMoveGrain(TimeMoveStore store, IPeriods periods) : Grain, ITimeMoveGrain
{
    private const int AtOnce = 10;

    public async Task<TimeStanding> StandingAsync(ProjectNo project, DateOnly? from, DateOnly? before)
    {
        var (first, end) = (from ?? DateOnly.MinValue, before ?? DateOnly.MaxValue);
        var lines = (await store.LinesAsync(project, first)).Where(stored => stored.Line.WorkedOn >= first && stored.Line.WorkedOn < end).ToList();
        return new(
            lines.Count(stored => stored.Line.Status == TimeLineStatus.Submitted),
            lines.Count(stored => stored.Line.Status == TimeLineStatus.Approved),
            lines.Aggregate(Hours.None, (sum, stored) => sum + stored.Line.Entry.Hours),
            await store.CostAsync(project, first, end));
    }

    public async Task<TimeMoved> RunAsync(ProjectNo project)
    {
        var document = await GrainFactory.GetGrain<IProjectGrain>(ProjectDocument.Kind.KeyOf(project)).GetAsync(SystemActor.No);
        var moved = 0;
        foreach (var stay in document.Value?.Body.Packages ?? [])
        {
            moved += await MoveAsync(new(project, stay.Value, new(stay.From, stay.To ?? DateOnly.MaxValue)));
        }

        return new(moved);
    }

    private async Task<int> MoveAsync(TimeMove move)
    {
        var lines = (await store.LinesAsync(move.Member, move.Days.From))
            .Where(stored => move.Days.Contains(stored.Line.WorkedOn) && !periods.Closed.Contains(Period.Of(stored.Line.WorkedOn))).ToList();
        foreach (var some in lines.Select(stored => stored.Report).Distinct().Chunk(AtOnce))
        {
            // A month that cannot be moved now keeps its lines, and the sweep comes again.
            await Task.WhenAll(some.Select(report => GrainFactory.GetGrain<ITimeReportGrain>(report)
                .MoveToPackageAsync(Intent.New(SystemActor.No, atVersion: 0), move.Member, move.Package, move.Days)));
        }

        return lines.Count;
    }
}
