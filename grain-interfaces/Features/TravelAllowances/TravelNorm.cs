using System.Collections.Immutable;
using OpsSupport.Features.TravelRequests;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TravelAllowances;

/// <summary>What a day away earns: by the class of the traveller's grade, the tier of the city and the day.</summary>
[GenerateSerializer, Immutable, Alias("travel-norm")]
public sealed record TravelNorm
{
    /// <summary>Each holds from its day on, until a later one of the same class.</summary>
    [Id(0)] public required ImmutableArray<AllowanceRate> Rates { get; init; }

    /// <summary>Which places are dearer; a city goes before its province. All others are <see cref="CityTier.Other"/>.</summary>
    [Id(1)] public ImmutableArray<PlaceTier> Places { get; init; } = [];

    /// <summary>Which grades travel in which class, by how the grade begins; the longest that fits. All others are <see cref="TravelClass.Staff"/>.</summary>
    [Id(2)] public ImmutableArray<GradeClass> Grades { get; init; } = [];

    /// <summary>
    /// What holds where a company has not decided otherwise: 100 a day for meals, 120 in the three provinces of the plateau, and 80
    /// for getting around, as 财行〔2013〕531号 has it for state organs.
    /// </summary>
    public static TravelNorm Usual { get; } = new()
    {
        Rates = [.. Enum.GetValues<TravelClass>().Select(travelClass => new AllowanceRate(
            new(2014, 1, 1), travelClass, First: Money.Cny(200m), Second: Money.Cny(180m), Other: Money.Cny(180m)))],
        Places = [.. new[] { "西藏自治区", "青海省", "新疆维吾尔自治区" }.Select(name => new PlaceTier(TravelRequests.Places.ProvinceOrCity(name), CityTier.First))],
        Grades = [new("M", TravelClass.Manager)],
    };
}

/// <summary>What a day earns in each tier of cities, from a day on.</summary>
[GenerateSerializer, Immutable, Alias("allowance-rate")]
public sealed record AllowanceRate([property: LineIdentity] DateOnly From, [property: LineIdentity] TravelClass Class, Money First, Money Second, Money Other);

/// <summary>The tier of a city or of a whole province.</summary>
[GenerateSerializer, Immutable, Alias("place-tier")]
public sealed record PlaceTier([property: LineIdentity] Place Place, CityTier Tier);

/// <summary>The class in which grades travel that begin with these characters.</summary>
[GenerateSerializer, Immutable, Alias("grade-class")]
public sealed record GradeClass([property: LineIdentity] string Grade, TravelClass Class);

/// <summary>How dear a place is. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("city-tier")]
public enum CityTier
{
    Other = 0,
    First = 1,
    Second = 2,
}

/// <summary>Which class of rates a grade has. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("travel-class")]
public enum TravelClass
{
    Staff = 0,
    Manager = 1,
    Executive = 2,
}
