using System.Collections.Frozen;
using System.Collections.Immutable;
using OpsSupport.Features.Employees;
using OpsSupport.Features.TravelRequests;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TravelAllowances;

/// <summary>A norm made ready to be asked for thousands of days.</summary>
internal sealed class NormTable(TravelNorm norm)
{
    private readonly ILookup<TravelClass, AllowanceRate> _rates = norm.Rates.OrderByDescending(rate => rate.From).ToLookup(rate => rate.Class);
    private readonly FrozenDictionary<string, CityTier> _tiers = norm.Places.ToFrozenDictionary(place => place.Place.Code, place => place.Tier);
    private readonly ImmutableArray<GradeClass> _grades = [.. norm.Grades.OrderByDescending(grade => grade.Grade.Length)];

    public TravelClass ClassOf(Grade? grade) =>
        _grades.FirstOrDefault(one => grade?.Name.StartsWith(one.Grade, StringComparison.Ordinal) == true)?.Class ?? TravelClass.Staff;

    /// <summary>The tier of the place itself, else of what it lies in.</summary>
    public CityTier TierOf(Place place)
    {
        for (var code = place.Code; code.Length >= 2; code = code[..^2])
        {
            if (_tiers.TryGetValue(code, out var tier))
            {
                return tier;
            }
        }

        return CityTier.Other;
    }

    /// <summary>What a whole day earns; nothing where no rate has begun yet.</summary>
    public Money RateOn(DateOnly day, TravelClass travelClass, CityTier tier) =>
        _rates[travelClass].FirstOrDefault(rate => rate.From <= day) is { } rate
            ? tier switch { CityTier.First => rate.First, CityTier.Second => rate.Second, _ => rate.Other }
            : Money.Zero(Currency.Cny);
}
