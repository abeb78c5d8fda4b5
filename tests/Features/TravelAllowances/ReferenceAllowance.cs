namespace OpsSupport.Features.TravelAllowances;

/// <summary>
/// What a person's trips are worth, written a second time from the words of F31 and nothing else: it walks through every day of the
/// calendar and asks who was where, in fen and percent, and shares no line with what it checks.
/// </summary>
internal static class ReferenceAllowance
{
    /// <summary>Fen by day; days on which nothing is travelled are missing.</summary>
    public static SortedDictionary<DateOnly, long> Of(IReadOnlyList<ReferenceTrip> trips, Func<DateOnly, string, long> fenPerDay, DateOnly from, DateOnly to)
    {
        var worth = new SortedDictionary<DateOnly, long>();
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            ReferenceTrip? paying = null;
            foreach (var trip in trips)
            {
                var travelled = DateOnly.FromDateTime(trip.Stops[0].Leaves) <= day && DateOnly.FromDateTime(trip.Back) >= day;
                if (travelled && (paying is null || trip.Stops[0].Leaves < paying.Stops[0].Leaves
                    || (trip.Stops[0].Leaves == paying.Stops[0].Leaves && string.CompareOrdinal(trip.Number, paying.Number) < 0)))
                {
                    paying = trip;
                }
            }

            if (paying is not null)
            {
                worth[day] = Fen(paying, day, fenPerDay);
            }
        }

        return worth;
    }

    private static long Fen(ReferenceTrip trip, DateOnly day, Func<DateOnly, string, long> fenPerDay)
    {
        var first = DateOnly.FromDateTime(trip.Stops[0].Leaves);
        var last = DateOnly.FromDateTime(trip.Back);

        // Where the night was spent: of the last day, the night before it. The way there belongs to where it leads.
        var night = day == last && last != first ? day.AddDays(-1) : day;
        var city = trip.Stops[0].City;
        foreach (var stop in trip.Stops)
        {
            if (DateOnly.FromDateTime(stop.Leaves) <= night)
            {
                city = stop.City;
            }
        }

        var percentOfDay = 100;
        if (first == last)
        {
            var minutes = (trip.Back - trip.Stops[0].Leaves).TotalMinutes;
            percentOfDay = minutes >= 480 ? 100 : minutes >= 240 ? 50 : 0;
        }
        else if (day == first)
        {
            percentOfDay = trip.Stops[0].Leaves.Hour < 12 ? 100 : 50;
        }
        else if (day == last)
        {
            percentOfDay = trip.Back.Hour < 12 ? 50 : 100;
        }

        var percentLeft = 100;
        if (trip.Meals.TryGetValue(day, out var meals))
        {
            percentLeft -= (meals.Contains('B') ? 20 : 0) + (meals.Contains('L') ? 40 : 0) + (meals.Contains('D') ? 40 : 0);
        }

        // Rounded to the fen, halves up: the product is in ten-thousandths of a fen.
        return ((fenPerDay(day, city) * percentOfDay * percentLeft) + 5_000) / 10_000;
    }
}

/// <summary>A trip told as its stops: when one set out for each, and when one was home again.</summary>
internal sealed record ReferenceTrip(string Number, IReadOnlyList<(DateTime Leaves, string City)> Stops, DateTime Back, Dictionary<DateOnly, string> Meals);
