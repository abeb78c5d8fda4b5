using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.Imports;

/// <summary>Lists the files that were handed in, newest first. Stateless; its key means nothing.</summary>
public interface IImportsGrain : IGrainWithIntegerKey
{
    [ReadOnly]
    Task<Result<DocumentPage>> ListAsync(EmployeeNo reader, PageRequest page, CancellationToken cancellation = default);
}
