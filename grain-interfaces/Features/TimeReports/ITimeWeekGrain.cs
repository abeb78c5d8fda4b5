using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Features.TimeReports;

/// <summary>Says several days of a person at once. Stateless; its key means nothing.</summary>
public interface ITimeWeekGrain : IGrainWithIntegerKey
{
    /// <summary>Submits each day by itself: what one is refused for does not keep the others from counting. Idempotent by the operation id.</summary>
    Task<Result<WeekSubmitted>> SubmitAsync(Intent intent, ImmutableArray<DayEntries> days);
}

/// <summary>What became of the days: those not named count.</summary>
[GenerateSerializer, Immutable, Alias("week-submitted")]
public sealed record WeekSubmitted(ImmutableArray<DayRefused> Refused);

/// <summary>A day that was left as it was, and why.</summary>
[GenerateSerializer, Immutable, Alias("day-refused")]
public sealed record DayRefused(DateOnly Day, ImmutableArray<DomainError> Reasons);
