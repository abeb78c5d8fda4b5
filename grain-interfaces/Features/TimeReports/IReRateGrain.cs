using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.TimeReports;

/// <summary>Brings the cost of approved time up to cost rates that were changed for days gone by. Stateless; its key means nothing.</summary>
public interface IReRateGrain : IGrainWithIntegerKey
{
    /// <summary>What a run would post now; nothing is stored.</summary>
    [ReadOnly]
    Task<Result<ReRatePreview>> PreviewAsync(EmployeeNo reader, EmployeeNo employee, DateOnly from);

    /// <summary>
    /// Re-rates every approved line of a person from a day on: each posts its difference, in the open period where its own is
    /// closed. Running it again, or again after it was interrupted, posts nothing twice.
    /// </summary>
    Task<Result<ReRateRun>> RunAsync(Intent intent, EmployeeNo employee, DateOnly from);
}

/// <summary>What a run looked at.</summary>
/// <param name="Reports">Months with approved lines since that day.</param>
/// <param name="Lines">Their approved lines, which now cost what the rates say.</param>
[GenerateSerializer, Immutable, Alias("re-rate-run")]
public sealed record ReRateRun(int Reports, int Lines);

/// <summary>What a run would post, month by month; months in which nothing changes are left out.</summary>
[GenerateSerializer, Immutable, Alias("re-rate-preview")]
public sealed record ReRatePreview(ImmutableArray<ReRateMonth> Months);

/// <param name="Lines">How many lines would cost something else.</param>
/// <param name="Before">What those lines cost now.</param>
[GenerateSerializer, Immutable, Alias("re-rate-month")]
public sealed record ReRateMonth(Period Month, int Lines, Money Before, Money Difference);
