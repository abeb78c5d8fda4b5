using OpsSupport.Features.TravelRequests;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TravelAllowances;

/// <summary>Ten thousand random trips come to the same by the calculator and by the reference.</summary>
public sealed class ReferenceAllowanceTests
{
    private const int People = 2_500;
    private const int TripsEach = 4;

    private static readonly DateOnly First = new(2017, 9, 1);
    private static readonly string[] Cities = ["北京市", "太原市", "苏州市", "拉萨市"];
    private static readonly DateOnly Raise = new(2017, 10, 16);

    // 33.33 and 77.77 make halves and quarters that have to be rounded.
    private static readonly TravelNorm Norm = new()
    {
        Rates =
        [
            new(new(2010, 1, 1), TravelClass.Staff, Money.Cny(100m), Money.Cny(33.33m), Money.Cny(60m)),
            new(Raise, TravelClass.Staff, Money.Cny(110m), Money.Cny(77.77m), Money.Cny(61.01m)),
            new(new(2010, 1, 1), TravelClass.Manager, Money.Cny(120m), Money.Cny(99.99m), Money.Cny(80m)),
        ],
        Places = [new(Places.City("北京市"), CityTier.First), new(Places.ProvinceOrCity("江苏省"), CityTier.Second), new(Places.City("太原市"), CityTier.Second)],
        Grades = [new("M", TravelClass.Manager)],
    };

    [Fact]
    [Trait("AT", "31.11")]
    public void Ten_thousand_random_trips_come_to_what_the_reference_says() => Assert.All(Enumerable.Range(1, People), seed =>
    {
        var random = new Random(seed);
        var promoted = First.AddDays(random.Next(0, 120));
        var trips = Enumerable.Range(1, TripsEach).Select(no => Trip(random, $"TRV-{no}")).ToList();
        var traveller = new Traveller(A.Ann, [new(new(2010, 1, 1), promoted, new("P5")), new(promoted, null, new("M2"))], [.. trips.Select(Told)], []);

        var months = new[] { new Period(2017, 9), new Period(2017, 10), new Period(2017, 11), new Period(2017, 12) };
        foreach (var month in months)
        {
            traveller = traveller.After(A.Run(traveller, month, Norm));
        }

        var expected = ReferenceAllowance.Of(trips, (day, city) => FenPerDay(day, city, day >= promoted), First, months[^1].LastDay);
        Assert.Equal(expected, new SortedDictionary<DateOnly, long>(traveller.Paid.ToDictionary(day => day.Day, day => day.Amount.Minor)));
    });

    private static long FenPerDay(DateOnly day, string city, bool isManager) => (isManager, city) switch
    {
        (true, "北京市") => 12_000,
        (true, "太原市" or "苏州市") => 9_999,
        (true, _) => 8_000,
        (false, "北京市") => day >= Raise ? 11_000 : 10_000,
        (false, "太原市" or "苏州市") => day >= Raise ? 7_777 : 3_333,
        (false, _) => day >= Raise ? 6_101 : 6_000,
    };

    private static ReferenceTrip Trip(Random random, string number)
    {
        var at = First.ToDateTime(default).AddDays(random.Next(0, 100)).AddMinutes(random.Next(0, 24 * 60));
        var stops = new List<(DateTime, string)>();
        for (var stop = random.Next(1, 4); stop > 0; stop--)
        {
            stops.Add((at, Cities[random.Next(Cities.Length)]));
            at = at.AddMinutes(random.Next(60, random.Next(2) == 0 ? 600 : 4 * 24 * 60));
        }

        var meals = new Dictionary<DateOnly, string>();
        for (var day = DateOnly.FromDateTime(stops[0].Item1); day <= DateOnly.FromDateTime(at); day = day.AddDays(random.Next(1, 4)))
        {
            meals[day] = new[] { "", "B", "L", "BD", "LD", "BLD" }[random.Next(6)];
        }

        return new(number, stops, at, meals);
    }

    /// <summary>The same trip as people ask for it: ways, each of which ends a little before the next begins.</summary>
    private static ApprovedTrip Told(ReferenceTrip trip)
    {
        var ends = trip.Stops.Skip(1).Select(stop => stop.Leaves.AddMinutes(-1));
        var home = trip.Back.AddMinutes(-1);
        var ways = trip.Stops.Zip(ends.Append(home), (stop, end) => new TripLeg(TravelRequests.A.Home, Places.City(stop.City), stop.Leaves, end));
        return A.Of(trip.Number, new()
        {
            Project = new("P1"),
            Purpose = "Random",
            Legs = [.. ways, new(Places.City(trip.Stops[^1].City), TravelRequests.A.Home, home, trip.Back)],
            Meals = [.. trip.Meals.Select(meals => new DayMeals(meals.Key, meals.Value.Contains('B'), meals.Value.Contains('L'), meals.Value.Contains('D')))],
        });
    }
}
