using System.Collections.Immutable;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>What was not reported in time: by week, by unit and by person.</summary>
/// <param name="LastDay">The last day that could be judged; later days of the range may still be reported in time.</param>
/// <param name="Weeks">By their Monday.</param>
/// <param name="Units">The units that people belong to directly, the worst first.</param>
/// <param name="People">Those who missed a day, the worst first.</param>
[GenerateSerializer, Immutable, Alias("missing-reports")]
public sealed record MissingReports(
    DateOnly LastDay, PersonDays Total, ImmutableArray<MissingInWeek> Weeks, ImmutableArray<MissingInUnit> Units, ImmutableArray<MissingOfPerson> People);

/// <summary>Days of people.</summary>
/// <param name="Expected">On which something was expected.</param>
/// <param name="Missing">Of them, those on which less than expected had been said when the day after was over.</param>
[GenerateSerializer, Immutable, Alias("person-days")]
public sealed record PersonDays(int Expected, int Missing)
{
    /// <summary>The miss rate (formula Q-16); null where nothing was expected.</summary>
    public decimal? Rate => Expected == 0 ? null : (decimal)Missing / Expected;
}

[GenerateSerializer, Immutable, Alias("missing-in-week")]
public sealed record MissingInWeek(DateOnly Monday, PersonDays Days);

[GenerateSerializer, Immutable, Alias("missing-in-unit")]
public sealed record MissingInUnit(UnitCode Unit, string Name, PersonDays Days);

[GenerateSerializer, Immutable, Alias("missing-of-person")]
public sealed record MissingOfPerson(EmployeeNo Employee, string Name, UnitCode Unit, PersonDays Days);
