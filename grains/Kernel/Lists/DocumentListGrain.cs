using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Kernel.Lists;

[GrainType("document-list"), StatelessWorker]
internal sealed class DocumentListGrain(DocumentListStore store, Rights rights, IDirectory directory) : Grain, IDocumentListGrain
{
    public async Task<Result<DocumentPage>> ListAsync(EmployeeNo reader, DocumentFilter filter, PageRequest page, CancellationToken cancellation)
    {
        var kind = this.GetPrimaryKeyString();
        var found = await store.ListAsync(kind, filter, rights.ListScopeOf(reader, new($"{kind}:read")), page, cancellation);
        return found with { Rows = [.. found.Rows.Select(row => row with { OwnerName = directory.NameOf(row.Header.Owner) })] };
    }
}
