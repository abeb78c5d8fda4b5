using OpsSupport.Features.TravelRequests;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TravelAllowances;

/// <summary>Norms, people and trips to test with. Each test changes only what it is about.</summary>
internal static class A
{
    public static EmployeeNo Ann { get; } = new("ann");

    public static Period October { get; } = new(2017, 10);

    public static Period November { get; } = new(2017, 11);

    /// <summary>100 a day in big cities, 80 in middle ones, 60 elsewhere; 120, 100 and 80 for grades that begin with M.</summary>
    public static TravelNorm Norm { get; } = new()
    {
        Rates =
        [
            new(new(2010, 1, 1), TravelClass.Staff, Money.Cny(100m), Money.Cny(80m), Money.Cny(60m)),
            new(new(2010, 1, 1), TravelClass.Manager, Money.Cny(120m), Money.Cny(100m), Money.Cny(80m)),
        ],
        Places = [new(TravelRequests.A.Big, CityTier.First), new(TravelRequests.A.Middle, CityTier.Second)],
        Grades = [new("M", TravelClass.Manager)],
    };

    public static ApprovedTrip Trip { get; } = Of("TRV-1", TravelRequests.A.Trip);

    public static Traveller Traveller { get; } = new(Ann, [new(new(2010, 1, 1), null, new("P5"))], [Trip], []);

    public static ApprovedTrip Of(string number, TravelRequest request) => new(number, Ann, request, IsSettled: true);

    public static PersonAllowance Run(Traveller traveller, Period month, TravelNorm? norm = null) => new AllowanceCalculator(new(norm ?? Norm), month).Of(traveller);

    /// <summary>The same person after that run was approved.</summary>
    public static Traveller After(this Traveller traveller, PersonAllowance run) => traveller with { Paid = [.. traveller.Paid.Concat(run.Days).OrderBy(day => (day.Day, day.Ordinal))] };

    public static Money Total(this PersonAllowance run) => AllowanceDays.Sum(run.Days);

    public static DayMeals Lunch(DateOnly day) => new(day, Breakfast: false, Lunch: true, Dinner: false);
}
