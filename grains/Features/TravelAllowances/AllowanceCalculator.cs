using System.Collections.Immutable;
using OpsSupport.Features.TravelRequests;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TravelAllowances;

/// <summary>
/// What a run pays: of every day the difference between what it is worth by all that is known now and what other runs paid. So a
/// late trip is back pay, a shortened one a deduction, and a run calculated twice comes to the same.
/// </summary>
internal sealed class AllowanceCalculator(NormTable norms, Period month)
{
    /// <summary>How many months before the run's are still paid and corrected.</summary>
    public const int MonthsBack = 12;

    private readonly DateRange _days = WindowOf(month);

    public static DateRange WindowOf(Period month) => new(month.Plus(-MonthsBack).FirstDay, month.Days.To);

    public PersonAllowance Of(Traveller person)
    {
        var paid = person.Paid.ToLookup(day => (day.Day, day.Trip));
        var covered = person.Trips.SelectMany(trip => AllowanceRules.DaysOf(trip.Request).Where(_days.Contains).Select(day => (Day: day, Trip: trip)))
            .GroupBy(one => one.Day, one => one.Trip)
            .Select(day => (Day: day.Key, Trips: Ranked(day, trip => paid.Contains((day.Key, trip.Number))))).ToList();
        var worth = covered.Select(one => Worth(person, one.Trips[0], one.Day)).ToDictionary(day => (day.Day, day.Trip));
        var days = worth.Keys.Union(paid.Select(day => day.Key)).OrderBy(key => key.Day).ThenBy(key => key.Trip, StringComparer.Ordinal)
            .Select(key => Difference(worth.GetValueOrDefault(key), [.. paid[key]])).OfType<AllowanceDay>();
        var (applied, carried) = Floor([.. days]);
        return new(
            Numbered(applied, person.Paid),
            [.. covered.OrderBy(one => one.Day).SelectMany(one => one.Trips.Skip(1).Select(other => new AllowanceOverlap(person.No, one.Day, one.Trips[0].Number, other.Number)))],
            carried);
    }

    /// <summary>Of several trips on one day the one pays that was paid before, else the one that left first.</summary>
    private static ImmutableArray<ApprovedTrip> Ranked(IEnumerable<ApprovedTrip> trips, Func<ApprovedTrip, bool> isPaid) =>
        [.. trips.OrderByDescending(isPaid).ThenBy(trip => trip.Request.LeavesAt).ThenBy(trip => trip.Number, StringComparer.Ordinal)];

    private AllowanceDay Worth(Traveller person, ApprovedTrip trip, DateOnly day)
    {
        var (place, rule, travelClass) = (AllowanceRules.PlaceOf(trip.Request, day), AllowanceRules.RuleOf(trip.Request, day), norms.ClassOf(person.Grades.On(day)));
        var tier = norms.TierOf(place);
        var (rate, factor, meals) = (norms.RateOn(day, travelClass, tier), AllowanceRules.FactorOf(rule), AllowanceRules.MealShareOf(trip.Request, day));
        var earned = AllowanceRules.Earned(rate, factor, meals);
        return new()
        {
            Employee = person.No,
            Day = day,
            Trip = trip.Number,
            Project = trip.Request.Project,
            Place = place,
            Tier = tier,
            Class = travelClass,
            Rule = rule,
            Rate = rate,
            Factor = factor,
            MealShare = meals,
            Earned = earned,
            Amount = earned,
            Sort = day < month.FirstDay ? AllowanceSort.BackPay : AllowanceSort.Regular,
        };
    }

    /// <summary>What is still to be paid or taken back of a day; null when nothing is.</summary>
    private static AllowanceDay? Difference(AllowanceDay? worth, ImmutableArray<AllowanceDay> paid)
    {
        if (paid.IsEmpty)
        {
            return worth;
        }

        var before = paid.Aggregate(Money.Zero(Currency.Cny), (sum, day) => sum + day.Amount);
        var now = worth ?? paid[^1] with { Rule = DayRule.NotTravelled, Factor = 0, MealShare = 0, Earned = Money.Zero(before.Currency) };
        var difference = now.Earned - before;
        return difference.IsZero ? null : now with
        {
            PaidBefore = before,
            Amount = difference,
            Sort = difference.Minor < 0 ? AllowanceSort.Deduction : AllowanceSort.TopUp,
        };
    }

    /// <summary>Takes back no more than the run pays, oldest days first; the rest is found again by the next run.</summary>
    private static (ImmutableArray<AllowanceDay> Applied, ImmutableArray<CarriedDeduction> Carried) Floor(ImmutableArray<AllowanceDay> days)
    {
        var left = days.Where(day => day.Amount.Minor > 0).Sum(day => day.Amount.Minor);
        var applied = ImmutableArray.CreateBuilder<AllowanceDay>();
        var carried = ImmutableArray.CreateBuilder<CarriedDeduction>();
        foreach (var day in days)
        {
            var taken = day.Amount.Minor < 0 ? Math.Min(left, -day.Amount.Minor) : 0;
            left -= taken;
            if (day.Amount.Minor >= 0 || taken > 0)
            {
                applied.Add(day.Amount.Minor >= 0 ? day : day with { Amount = Money.FromMinor(-taken, day.Amount.Currency) });
            }

            if (day.Amount.Minor + taken < 0)
            {
                carried.Add(new(day.Employee, day.Day, day.Trip, Money.FromMinor(-day.Amount.Minor - taken, day.Amount.Currency)));
            }
        }

        return (applied.ToImmutable(), carried.ToImmutable());
    }

    /// <summary>Gives every payment its place among those of its day, behind what other runs paid.</summary>
    private static ImmutableArray<AllowanceDay> Numbered(ImmutableArray<AllowanceDay> days, ImmutableArray<AllowanceDay> paid)
    {
        var last = paid.GroupBy(day => day.Day).ToDictionary(day => day.Key, day => day.Max(one => one.Ordinal));
        return
        [
            .. days.Select(day =>
            {
                var ordinal = last.GetValueOrDefault(day.Day) + 1;
                last[day.Day] = ordinal;
                return day with { Ordinal = ordinal };
            }),
        ];
    }
}
