using OpsSupport.Features.TravelRequests;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TravelAllowances;

/// <summary>What a day of a trip comes to (decision D-07): which part of it counts, in which city it is, what provided meals take away.</summary>
internal static class AllowanceRules
{
    private const decimal BreakfastShare = 0.2m;
    private const decimal MealShare = 0.4m;

    private static readonly TimeOnly Noon = new(12, 0);
    private static readonly TimeSpan WholeDay = TimeSpan.FromHours(8);
    private static readonly TimeSpan HalfDay = TimeSpan.FromHours(4);

    /// <summary>The days of a trip from its first to its last.</summary>
    public static IEnumerable<DateOnly> DaysOf(TravelRequest trip) =>
        Enumerable.Range(0, trip.LastDay.DayNumber - trip.FirstDay.DayNumber + 1).Select(trip.FirstDay.AddDays);

    public static DayRule RuleOf(TravelRequest trip, DateOnly day) =>
        trip.FirstDay == trip.LastDay ? WithinADay(trip.BackAt - trip.LeavesAt)
        : day == trip.FirstDay ? (TimeOnly.FromDateTime(trip.LeavesAt) < Noon ? DayRule.LeavesBeforeNoon : DayRule.LeavesFromNoon)
        : day == trip.LastDay ? (TimeOnly.FromDateTime(trip.BackAt) < Noon ? DayRule.BackBeforeNoon : DayRule.BackFromNoon)
        : DayRule.Whole;

    public static decimal FactorOf(DayRule rule) => rule switch
    {
        DayRule.LeavesFromNoon or DayRule.BackBeforeNoon or DayRule.HalfDay => 0.5m,
        DayRule.TooShort or DayRule.NotTravelled => 0m,
        _ => 1m,
    };

    /// <summary>The night after the day; the last day belongs to the last night's city.</summary>
    public static Place PlaceOf(TravelRequest trip, DateOnly day) =>
        trip.NightOf(day == trip.LastDay && day > trip.FirstDay ? day.AddDays(-1) : day);

    public static decimal MealShareOf(TravelRequest trip, DateOnly day) => trip.Meals.Where(meals => meals.Day == day)
        .Sum(meals => (meals.Breakfast ? BreakfastShare : 0) + (meals.Lunch ? MealShare : 0) + (meals.Dinner ? MealShare : 0));

    /// <summary>Formula Q-17.</summary>
    public static Money Earned(Money rate, decimal factor, decimal mealShare) => Money.Round(rate.Amount * factor * (1 - mealShare), rate.Currency);

    private static DayRule WithinADay(TimeSpan away) =>
        away >= WholeDay ? DayRule.OneDay : away >= HalfDay ? DayRule.HalfDay : DayRule.TooShort;
}
