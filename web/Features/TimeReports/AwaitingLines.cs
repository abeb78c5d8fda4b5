using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Home;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.TimeReports;

/// <summary>The lines that wait for a lead's answer, as their page counts them.</summary>
internal sealed class AwaitingLines(IGrainFactory grains, GrainRetry retry, ITexts texts) : IAwaiting
{
    public async Task<AwaitingKind?> LoadAsync(Person person, CancellationToken cancellation)
    {
        var waiting = await retry.AskAsync(() => grains.GetGrain<ITimeLinesGrain>(0).WaitingForAsync(person.No, new(0, 1)), cancellation);
        return waiting.Value is { Count: > 0 } lines ? new(texts["Approvals.Title"], lines.Count, "/time/approvals") : null;
    }
}
