using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.TravelRequests;

/// <summary>A trip as its page shows it: the request, how far it is, and what else its traveller has at the time.</summary>
public sealed record TripView(DocumentHeader Header, TravelRequest Trip, TripStanding Standing)
{
    /// <summary>Where commands on the approved trip are sent.</summary>
    public string CommandUrl => $"{TravelRequestUi.AddressOf(Header)}/approved";

    public TableView Legs(ITexts texts) => new(
        "legs", texts["TravelRequest.Legs"],
        [new(texts["TripLeg.From"]), new(texts["TripLeg.To"]), new(texts["TripLeg.DepartsAt"]), new(texts["TripLeg.ArrivesAt"]), new(texts["Trip.Night"])],
        [.. Trip.Legs.Select(leg => new TableRow(null, [leg.From, leg.To, leg.DepartsAt, leg.ArrivesAt, leg.IsOvernight ? texts["Trip.OnTheWay"] : ""]))])
    {
        Empty = new("map-pin", texts["Lines.Empty"]),
    };

    public TableView Meals(ITexts texts) => new(
        "meals", texts["TravelRequest.Meals"],
        [new(texts["DayMeals.Day"]), new(texts["DayMeals.Breakfast"]), new(texts["DayMeals.Lunch"]), new(texts["DayMeals.Dinner"])],
        [.. Trip.Meals.Select(meals => new TableRow(null, [meals.Day, meals.Breakfast, meals.Lunch, meals.Dinner]))])
    {
        Empty = new("map-pin", texts["Lines.Empty"]),
    };
}
