using System.Collections.Immutable;
using OpsSupport.Kernel.Approvals;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Features.TravelRequests;

internal sealed class TravelRequestRules(IDimensions dimensions) : IDocumentRules<TravelRequest>
{
    public const int MostLegs = 20;

    /// <summary>Longer ones are a posting to another place, and no trip.</summary>
    public const int MostDays = 180;

    private const int LongestPurpose = 200;

    public DocumentKind Kind => TravelRequestKind.Kind;

    public IEnumerable<DomainError> Check(TravelRequest body, TravelRequest? before, DocumentHeader header, DateOnly today) =>
    [
        .. FieldRules.Text(body.Purpose, nameof(TravelRequest.Purpose), LongestPurpose),
        .. FieldRules.Known([body.Project.Value], nameof(TravelRequest.Project), _ => dimensions.Of(body.Project, today) is not null),
        .. Legs(body.Legs),
        .. Length(body),
        .. Meals(body),
    ];

    public ImmutableArray<ApprovalNode> Route => [Nodes.ProjectLead, Nodes.Superior];

    public DocumentFacts Describe(TravelRequest body, DocumentHeader header, DateOnly today) => new(body.Purpose)
    {
        FirstDay = HasEnds(body) ? body.FirstDay : null,
        LastDay = HasEnds(body) ? body.LastDay : null,
        Project = body.Project,
        Stage = HasEnds(body) ? TripStages.On(header.Status, body.FirstDay, body.LastDay, today).ToString() : null,
        Keywords = [.. body.Legs.Select(leg => leg.To.Name).Distinct()],
        People = [header.Owner],
    };

    /// <summary>The other trips that cover a day of this one, but for the one it changes.</summary>
    public static ImmutableArray<TripOverlap> Overlaps(TravelRequest body, IEnumerable<StoredTrip> others) =>
    [
        .. others.Where(other => other.Number != body.Replaces
                && other.Request.FirstDay <= body.LastDay && body.FirstDay <= other.Request.LastDay)
            .Select(other => new TripOverlap(other.Key, other.Number, other.Request.FirstDay, other.Request.LastDay)),
    ];

    /// <summary>Why a request cannot change the trip that it names; null when it can, or changes none.</summary>
    public static DomainError? Replacement(TravelRequest body, ImmutableArray<StoredTrip> others) =>
        body.Replaces is not { } number ? null
        : !others.Any(other => other.Number == number && other.Status == DocumentStatus.Effective) ? new NothingToChange(number)
        : others.FirstOrDefault(other => other.Request.Replaces == number) is { } first ? new ChangedAlready(number, first.Number)
        : null;

    private static bool HasEnds(TravelRequest body) => !body.Legs.IsDefaultOrEmpty && body.LastDay >= body.FirstDay;

    private static IEnumerable<DomainError> Legs(ImmutableArray<TripLeg> legs)
    {
        if (legs.IsDefault || legs.Length < 2)
        {
            return [new NoWayBack()];
        }

        return legs.Length > MostLegs ? [new TooManyLegs(MostLegs)]
        :
        [
            .. legs.SelectMany(leg => new[] { leg.From, leg.To }).Where(place => place.Code.Length == 0)
                .Select(place => new UnknownReference(nameof(TravelRequest.Legs), place.Name)).Distinct(),
            .. legs.Index().Where(leg => leg.Item.ArrivesAt <= leg.Item.DepartsAt).Select(leg => new ArrivesTooEarly(leg.Index + 1)),
            .. legs.Index().Skip(1).Where(leg => leg.Item.DepartsAt < legs[leg.Index - 1].ArrivesAt).Select(leg => new DepartsTooEarly(leg.Index + 1)),
        ];
    }

    private static IEnumerable<DomainError> Length(TravelRequest body)
    {
        var days = HasEnds(body) ? body.LastDay.DayNumber - body.FirstDay.DayNumber + 1 : 0;
        return days > MostDays ? [new TripTooLong(days, MostDays)] : [];
    }

    private static IEnumerable<DomainError> Meals(TravelRequest body) =>
    [
        .. body.Meals.Where(meals => HasEnds(body) && (meals.Day < body.FirstDay || meals.Day > body.LastDay)).Select(meals => new MealsOffTrip(meals.Day)),
        .. body.Meals.GroupBy(meals => meals.Day).Where(same => same.Count() > 1).Select(same => new MealsTwice(same.Key)),
    ];
}
