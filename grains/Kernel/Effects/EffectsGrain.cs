using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Kernel.Effects;

[GrainType("effects"), StatelessWorker]
internal sealed class EffectsGrain(OwedStore store, Rights rights) : Grain, IEffectsGrain
{
    private const int RowsAfterRetry = 50;

    public async Task<Result<OwedPage>> ListAsync(EmployeeNo reader, PageRequest page) =>
        rights.Refusal(reader, Permission.Administer) is { } refusal ? refusal : await store.ListAsync(document: null, page);

    public async Task<Result<OwedPage>> RetryAsync(EmployeeNo by, DocumentRef document)
    {
        if (rights.Refusal(by, Permission.Administer) is { } refusal)
        {
            return refusal;
        }

        await GrainFactory.GetGrain<IOwingGrain>(document.ToGrainId()).SettleAsync();
        return await store.ListAsync(document: null, new(0, RowsAfterRetry));
    }
}
