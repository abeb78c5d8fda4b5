using System.Globalization;
using OpsSupport.Kernel.Approvals;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TravelRequests;

/// <summary>What may be asked for, who agrees, and where each night is spent.</summary>
public sealed class TravelRequestRulesTests
{
    private static readonly EmployeeNo Ann = new("ann");
    private static readonly DateOnly Today = new(2017, 10, 20);

    private readonly TravelRequestRules _rules = new(new TestDimensions());

    [Fact]
    public void A_trip_with_a_way_back_is_in_order() => Assert.Empty(Check(A.Trip));

    [Fact]
    public void A_trip_without_a_way_back_is_refused() => Assert.Equal([new NoWayBack()], Check(A.Trip with { Legs = [A.Trip.Legs[0]] }));

    [Fact]
    public void A_way_arrives_after_it_departs_and_departs_after_the_one_before_arrived()
    {
        var (there, on, back) = (A.Trip.Legs[0], A.Trip.Legs[1], A.Trip.Legs[2]);

        Assert.Equal([new ArrivesTooEarly(2)], Check(A.Trip with { Legs = [there, on with { ArrivesAt = on.DepartsAt }, back] }));
        Assert.Equal([new DepartsTooEarly(2)], Check(A.Trip with { Legs = [there, on with { DepartsAt = there.ArrivesAt.AddMinutes(-1) }, back] }));
    }

    [Fact]
    public void Half_a_year_is_the_longest_trip()
    {
        DateTime leaves = new(2017, 1, 1, 9, 0, 0);

        Assert.Empty(Check(A.There(leaves, leaves.AddDays(TravelRequestRules.MostDays - 1))));
        Assert.Equal([new TripTooLong(181, 180)], Check(A.There(leaves, leaves.AddDays(TravelRequestRules.MostDays))));
    }

    [Fact]
    public void More_ways_than_a_trip_has_are_refused() =>
        Assert.Equal([new TooManyLegs(20)], Check(A.Trip with { Legs = [.. Enumerable.Repeat(A.Trip.Legs[0], 21)] }));

    [Fact]
    public void Cities_and_projects_that_nobody_knows_are_named()
    {
        Assert.Equal([new UnknownReference(nameof(TravelRequest.Legs), "Atlantis")], Check(A.Trip with { Legs = [A.Trip.Legs[0] with { To = Places.City("Atlantis") }, A.Trip.Legs[2]] }));
        Assert.Equal([new UnknownReference(nameof(TravelRequest.Project), "NONE")], Check(A.Trip with { Project = new("NONE") }));
    }

    [Fact]
    public void Meals_are_said_once_and_of_days_of_the_trip()
    {
        DayMeals lunch = new(new(2017, 10, 29), Breakfast: false, Lunch: true, Dinner: false);

        Assert.Empty(Check(A.Trip with { Meals = [lunch] }));
        Assert.Equal([new MealsTwice(lunch.Day)], Check(A.Trip with { Meals = [lunch, lunch] }));
        Assert.Equal([new MealsOffTrip(new(2017, 11, 4))], Check(A.Trip with { Meals = [lunch with { Day = new(2017, 11, 4) }] }));
    }

    [Fact]
    public void The_lead_of_the_project_agrees_and_then_the_head() => Assert.Equal(
        [new ActorRule.MotherProjectLead(), new ActorRule.HeadOverStarter()], _rules.Route.SelectMany(node => node.Actors));

    [Fact]
    public void A_night_counts_for_where_it_is_spent_and_one_on_the_way_for_where_that_leads()
    {
        var overnight = A.Trip with { Legs = [A.Trip.Legs[0], A.Trip.Legs[1] with { DepartsAt = new(2017, 10, 31, 22, 0, 0) }, A.Trip.Legs[2]] };

        Assert.Equal(A.Big, A.Trip.NightOf(new(2017, 10, 31)));
        Assert.Equal(A.Middle, A.Trip.NightOf(new(2017, 11, 1)));
        Assert.Equal(A.Middle, overnight.NightOf(new(2017, 10, 31)));
    }

    [Fact]
    public void A_night_on_the_way_back_counts_for_the_place_that_was_left() =>
        Assert.Equal(A.Middle, (A.Trip with { Legs = A.Trip.Legs.SetItem(2, A.Trip.Legs[2] with { DepartsAt = new(2017, 11, 2, 22, 0, 0) }) }).NightOf(new(2017, 11, 2)));

    [Theory]
    [InlineData("2017-10-27", TripStage.Approved)]
    [InlineData("2017-10-28", TripStage.OnTrip)]
    [InlineData("2017-11-03", TripStage.OnTrip)]
    [InlineData("2017-11-04", TripStage.Finished)]
    public void How_far_an_approved_trip_is_follows_from_the_day(string day, TripStage stage) => Assert.Equal(stage.ToString(),
        _rules.Describe(A.Trip, A.HeaderOf(Ann) with { Status = DocumentStatus.Effective }, DateOnly.Parse(day, CultureInfo.InvariantCulture)).Stage);

    [Fact]
    public void Another_trip_on_one_of_its_days_is_found_but_not_the_one_it_changes()
    {
        var other = new StoredTrip("trv:2", "TRV-2", Ann, DocumentStatus.Effective, A.There(new(2017, 11, 3, 13, 0, 0), new(2017, 11, 5, 9, 0, 0)));

        Assert.Equal([new TripOverlap("trv:2", "TRV-2", new(2017, 11, 3), new(2017, 11, 5))], TravelRequestRules.Overlaps(A.Trip, [other]));
        Assert.Empty(TravelRequestRules.Overlaps(A.Trip with { Replaces = "TRV-2" }, [other]));
        Assert.Empty(TravelRequestRules.Overlaps(A.Trip, [other with { Request = A.There(new(2017, 11, 4, 9, 0, 0), new(2017, 11, 5, 9, 0, 0)) }]));
    }

    [Fact]
    public void Only_an_approved_trip_is_changed_and_by_one_request()
    {
        var approved = new StoredTrip("trv:2", "TRV-2", Ann, DocumentStatus.Effective, A.Trip);
        var change = A.Trip with { Replaces = "TRV-2" };

        Assert.Null(TravelRequestRules.Replacement(change, [approved]));
        Assert.Equal(new NothingToChange("TRV-2"), TravelRequestRules.Replacement(change, [approved with { Status = DocumentStatus.InApproval }]));
        Assert.Equal(new ChangedAlready("TRV-2", "TRV-3"), TravelRequestRules.Replacement(change, [approved, new("trv:3", "TRV-3", Ann, DocumentStatus.InApproval, change)]));
    }

    [Fact]
    public void Every_city_is_there_once_and_found_without_its_ending()
    {
        Assert.Distinct(Places.Cities.Select(city => city.Name));
        Assert.Equal(new("3101", "上海市"), Places.City("上海"));
        Assert.Equal("江苏省", Places.ProvinceOf(Places.City("苏州")).Name);
        Assert.Equal(new("54", "西藏自治区"), Places.ProvinceOrCity("西藏自治区"));
    }

    private IEnumerable<DomainError> Check(TravelRequest trip) => _rules.Check(trip, null, A.HeaderOf(Ann), Today);
}
