using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.Imports;

[GrainType("imports"), StatelessWorker]
internal sealed class ImportsGrain(DocumentListStore store, ImportRights rights, IDirectory directory) : Grain, IImportsGrain
{
    public async Task<Result<DocumentPage>> ListAsync(EmployeeNo reader, PageRequest page, CancellationToken cancellation = default)
    {
        if (rights.Refusal(reader) is { } refusal)
        {
            return refusal;
        }

        var filter = new DocumentFilter { Sort = DocumentSort.ChangedAt, Descending = true };
        var found = await store.ListAsync(ImportBatchKind.Name, filter, ListScope.All, page, cancellation);
        return found with { Rows = [.. found.Rows.Select(row => row with { OwnerName = directory.NameOf(row.Header.Owner) })] };
    }
}
