using OpsSupport.Features.TravelAllowances;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.DemoCompany;

/// <summary>Has the allowances of a department calculated and handed to its head, who can be visited.</summary>
internal sealed class AllowanceLoad(IGrainFactory grains, TimeProvider time)
{
    private const int MostLooks = 500;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public async Task RunAsync(UnitCode unit, Period month)
    {
        var self = AllowanceRunKind.Kind.Ref(AllowanceRunKind.KeyOf(unit, month));
        var run = grains.GetGrain<IAllowanceRunGrain>(self.Key);
        var progress = Accepted.Value(await run.StartAsync(new(SystemActor.No, 0, Operations.Of(self, "start"), Source: "demo")), self);
        for (var looks = 0; progress.Step == RunStep.Calculating && looks < MostLooks; looks++)
        {
            await Task.Delay(Pause, time);
            progress = Accepted.Value(await run.ProgressAsync(SystemActor.No), self);
        }

        var calculated = Accepted.Value(await run.GetAsync(SystemActor.No), self);
        if (calculated.Header.Status == DocumentStatus.Draft && !calculated.Body.Days.IsEmpty)
        {
            Accepted.Value(await run.SubmitAsync(new(SystemActor.No, calculated.Header.Version, Operations.Of(self, "submit"), Source: "demo")), self);
        }
    }

    /// <summary>The usual norm as a document, to be looked at and changed.</summary>
    public Task LayDownNormAsync() => grains.GetGrain<IDocumentGrain<TravelNorm>>(TravelNormKind.Standard.ToGrainId())
        .SaveAsync(new(SystemActor.No, 0, Operations.Of(TravelNormKind.Standard, "save"), Source: "demo"), TravelNorm.Usual);
}
