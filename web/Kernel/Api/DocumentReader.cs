using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Api;

/// <summary>Reads documents of any kind for programs: the same lists and grains, with the same rights, as the kernel's pages.</summary>
internal sealed class DocumentReader(IGrainFactory grains, GrainRetry retry)
{
    public async Task<ApiAnswer<ListPart<DocumentItem>>> ListAsync(
        DocumentKind kind, EmployeeNo reader, ListParameters query, PartParameters part, CancellationToken cancellation)
    {
        var filter = query.ToQuery().ToFilter(reader);
        var found = await retry.AskAsync(
            () => grains.GetGrain<IDocumentListGrain>(kind.Name).ListAsync(reader, filter, part.ToPage(), cancellation), cancellation);
        return found.Succeeded ? part.Of(found.Value.Rows.Select(DocumentItem.Of), found.Value.Count) : found.Errors;
    }

    public async Task<ApiAnswer<OneDocument<TBody>>> FindAsync<TBody, TCode>(DocumentKind kind, EmployeeNo reader, string segment)
        where TBody : class where TCode : class, ICode<TCode>
    {
        if (ApiCodes.Read<TCode>(segment) is not { } code)
        {
            return ApiCodes.Unknown(kind, segment);
        }

        var grain = grains.GetGrain<IDocumentGrain<TBody>>(kind.Ref(kind.KeyOf(code)).ToGrainId());
        var found = await retry.AskAsync(() => grain.GetAsync(reader));
        return found.Succeeded ? OneDocument<TBody>.Of(found.Value) : found.Errors;
    }
}
