using System.Collections.Frozen;
using System.Collections.Immutable;

namespace OpsSupport.Features.TravelRequests;

/// <summary>The provinces and cities of China, as people know them by name.</summary>
public static class Places
{
    /// <summary>What a field for a city asks for.</summary>
    public const string CityList = "city";

    /// <summary>What a field for a city or a whole province asks for.</summary>
    public const string PlaceList = "place";

    private const int ProvinceDigits = 2;
    private const int CityDigits = 4;

    private static readonly ImmutableArray<Place> All = Read();

    private static readonly FrozenDictionary<string, Place> CitiesByName = Cities.ToFrozenDictionary(place => place.Name);

    private static readonly FrozenDictionary<string, Place> ProvincesByCode = Provinces.ToFrozenDictionary(place => place.Code);

    /// <summary>Where one can travel to.</summary>
    public static IEnumerable<Place> Cities => All.Where(place => place.Code.Length >= CityDigits);

    public static IEnumerable<Place> Provinces => All.Where(place => place.Code.Length == ProvinceDigits);

    /// <summary>The city of that name, with or without 市 at its end; one without a code where there is none.</summary>
    public static Place City(string? name)
    {
        var text = name?.Trim() ?? "";
        return CitiesByName.GetValueOrDefault(text) ?? CitiesByName.GetValueOrDefault($"{text}市") ?? new("", text);
    }

    /// <summary>The province of that name, else the city.</summary>
    public static Place ProvinceOrCity(string? name) =>
        Provinces.FirstOrDefault(place => place.Name == name?.Trim()) ?? City(name);

    /// <summary>The province a place lies in; the place itself where it is one.</summary>
    public static Place ProvinceOf(Place place) =>
        place.Code.Length > ProvinceDigits && ProvincesByCode.TryGetValue(place.Code[..ProvinceDigits], out var province) ? province : place;

    private static ImmutableArray<Place> Read()
    {
        using var reader = new StreamReader(typeof(Places).Assembly.GetManifestResourceStream("places.csv")
            ?? throw new InvalidOperationException("places.csv is not part of the assembly."));
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')).Select(cells => new Place(cells[0], cells[1]))];
    }
}
