using OpsSupport.Kernel.Directory;

namespace OpsSupport.Features.TravelRequests;

/// <summary>Where one can travel to, each city with its province.</summary>
internal sealed class CityNames : ICodeList
{
    public string Kind => Places.CityList;

    public IReadOnlyCollection<Suggestion> All { get; } = [.. Places.Cities.Select(PlaceName.Of)];
}

/// <summary>The provinces, and the cities with their provinces.</summary>
internal sealed class PlaceNames : ICodeList
{
    public string Kind => Places.PlaceList;

    public IReadOnlyCollection<Suggestion> All { get; } =
        [.. Places.Provinces.Concat(Places.Cities).DistinctBy(place => place.Name).Select(PlaceName.Of)];
}

/// <summary>A place by its name, with the province where that says more.</summary>
internal static class PlaceName
{
    public static Suggestion Of(Place place) => new(place.Name, Places.ProvinceOf(place) is { } province && province.Name != place.Name ? province.Name : "");
}
