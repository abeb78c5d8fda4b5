using System.Collections.Immutable;
using OpsSupport.Kernel.Policies;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>How much time a person may report.</summary>
/// <param name="MostHoursADay">More needs an approved overtime, which is a document of its own.</param>
/// <param name="MostLinesADay">More than anyone works on.</param>
/// <param name="MostLinesAMonth">Keeps a report small enough to be read and written whole.</param>
internal sealed record TimePolicy(Hours MostHoursADay, int MostLinesADay, int MostLinesAMonth);

/// <summary>The rules there have been. A new one is added with the day it begins; the days before keep theirs.</summary>
internal sealed class TimePolicies : IPolicy<TimePolicy>
{
    private static readonly ImmutableArray<Dated<TimePolicy>> Rules =
    [
        new(DateOnly.MinValue, null, new(MostHoursADay: Hours.Of(12), MostLinesADay: 30, MostLinesAMonth: 600)),
    ];

    public TimePolicy AsOf(DateOnly day) => Rules.On(day)!;
}
