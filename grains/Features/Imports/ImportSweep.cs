using Microsoft.Extensions.Logging;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Time;

namespace OpsSupport.Features.Imports;

/// <summary>Wakes batches that are not done: waking one is enough, it goes on by itself.</summary>
internal sealed class ImportSweep(IGrainFactory grains, DocumentListStore documents, TimeProvider time, ILogger<ImportSweep> logger)
    : Sweep(Every, "Unfinished imports could not be woken; the next sweep tries again", time, logger)
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);
    private const int MostAtOnce = 20;

    protected override async Task SweepAsync(CancellationToken cancellation)
    {
        var filter = new DocumentFilter { Stage = nameof(ImportStep.Posting), Sort = DocumentSort.ChangedAt };
        var unfinished = await documents.ListAsync(ImportBatchKind.Name, filter, ListScope.All, new(0, MostAtOnce), cancellation);
        foreach (var batch in unfinished.Rows)
        {
            await grains.GetGrain<IImportBatchGrain>(batch.Header.Ref.Key).GetAsync(SystemActor.No);
        }
    }
}
