using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Kernel.Documents;

/// <summary>What people typed into forms and have not saved. Everybody has his own and nobody else's. Stateless; its key means nothing.</summary>
public interface IKeptInputsGrain : IGrainWithIntegerKey
{
    /// <summary>Keeps it instead of what was kept of the same form; refused where it is longer than any document.</summary>
    Task<Result<KeptInput>> KeepAsync(EmployeeNo person, KeptInput input);

    /// <summary>What is kept of one form; null where nothing is.</summary>
    [ReadOnly]
    Task<KeptInput?> FindAsync(EmployeeNo person, DocumentRef form);

    /// <summary>What was kept last of a document of that kind that does not exist yet; null where nothing is.</summary>
    [ReadOnly]
    Task<KeptInput?> LatestNewAsync(EmployeeNo person, string kind);

    /// <summary>It was saved, or is not wanted any more.</summary>
    Task ForgetAsync(EmployeeNo person, DocumentRef form);
}
