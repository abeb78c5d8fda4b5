using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Kernel.Effects;

/// <summary>What documents still owe others: the administrator's view of the outbox. Stateless; its key means nothing.</summary>
public interface IEffectsGrain : IGrainWithIntegerKey
{
    /// <summary>What is owed, oldest first.</summary>
    [ReadOnly]
    Task<Result<OwedPage>> ListAsync(EmployeeNo reader, PageRequest page);

    /// <summary>Delivers now what one document owes, instead of at the next sweep.</summary>
    Task<Result<OwedPage>> RetryAsync(EmployeeNo by, DocumentRef document);
}

[GenerateSerializer, Immutable, Alias("owed-page")]
public sealed record OwedPage(ImmutableArray<OwedEffect> Effects, int Count);

/// <summary>One thing owed.</summary>
/// <param name="What">Its name, as stored: <c>figures</c>, <c>ask</c>.</param>
/// <param name="Attempts">How often delivery failed.</param>
/// <param name="LastError">Why it failed last; null when it was never tried.</param>
[GenerateSerializer, Immutable, Alias("owed-effect")]
public sealed record OwedEffect(DocumentRef Document, string What, DateTimeOffset Since, int Attempts, string? LastError);
