using System.Collections.Immutable;
using System.Globalization;
using OpsSupport.Features.TravelRequests;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TravelAllowances;

/// <summary>The worked examples of F31, as values.</summary>
public sealed class AllowanceCalculatorTests
{
    private static DateOnly Oct(int day) => new(2017, 10, day);

    private static DateOnly Nov(int day) => new(2017, 11, day);

    [Fact]
    [Trait("AT", "31.1")]
    public void A_trip_over_the_end_of_a_month_is_cut_there_and_each_day_has_the_city_of_its_night()
    {
        var (october, november) = (A.Run(A.Traveller, A.October), A.Run(A.Traveller.After(A.Run(A.Traveller, A.October)), A.November));

        Assert.Equal([(Oct(28), 50m), (Oct(29), 100m), (Oct(30), 100m), (Oct(31), 100m)], october.Days.Select(day => (day.Day, day.Amount.Amount)));
        Assert.Equal([(Nov(1), 80m), (Nov(2), 80m), (Nov(3), 40m)], november.Days.Select(day => (day.Day, day.Amount.Amount)));
        Assert.Equal((Money.Cny(350m), Money.Cny(200m)), (october.Total(), november.Total()));
    }

    [Fact]
    [Trait("AT", "31.3")]
    public void Days_of_a_second_trip_at_the_same_time_are_paid_once_and_listed()
    {
        var second = A.Of("TRV-2", TravelRequests.A.There(new(2017, 10, 30, 8, 0, 0), new(2017, 10, 31, 20, 0, 0)));

        var run = A.Run(A.Traveller with { Trips = [second, A.Trip] }, A.October);

        Assert.Equal(Money.Cny(350m), run.Total());
        Assert.Equal([new(A.Ann, Oct(30), "TRV-1", "TRV-2"), new AllowanceOverlap(A.Ann, Oct(31), "TRV-1", "TRV-2")], run.Overlaps);
        Assert.All(run.Days, day => Assert.Equal("TRV-1", day.Trip));
    }

    [Fact]
    public void A_day_that_was_paid_for_one_trip_stays_with_it_when_an_earlier_one_turns_up()
    {
        var late = A.Of("TRV-2", TravelRequests.A.There(new(2017, 10, 27, 8, 0, 0), new(2017, 10, 29, 20, 0, 0)));
        var paid = A.Traveller.After(A.Run(A.Traveller, A.October));

        var run = A.Run(paid with { Trips = [A.Trip, late] }, A.November);

        Assert.Equal([(Oct(27), "TRV-2")], run.Days.Where(day => day.Day < Nov(1)).Select(day => (day.Day, day.Trip)));
    }

    [Fact]
    [Trait("AT", "31.4")]
    public void Two_provided_lunches_take_forty_off_each_of_their_days()
    {
        var trip = A.Of("TRV-1", TravelRequests.A.Trip with { Meals = [A.Lunch(Oct(29)), A.Lunch(Oct(30))] });

        var run = A.Run(A.Traveller with { Trips = [trip] }, A.October);

        Assert.Equal(Money.Cny(270m), run.Total());
        Assert.Equal([50m, 60m, 60m, 100m], run.Days.Select(day => day.Amount.Amount));
    }

    [Theory]
    [InlineData(true, false, false, 80)]
    [InlineData(false, false, true, 60)]
    [InlineData(true, true, false, 40)]
    [InlineData(true, true, true, 0)]
    public void Breakfast_takes_a_fifth_and_the_others_two_fifths_each(bool breakfast, bool lunch, bool dinner, decimal amount)
    {
        var trip = A.Of("TRV-1", TravelRequests.A.Trip with { Meals = [new(Oct(29), breakfast, lunch, dinner)] });

        Assert.Equal(amount, A.Run(A.Traveller with { Trips = [trip] }, A.October).Days[1].Amount.Amount);
    }

    [Fact]
    [Trait("AT", "31.5")]
    public void A_trip_that_was_approved_late_is_back_pay_at_the_rate_of_its_own_month()
    {
        var norm = A.Norm with { Rates = A.Norm.Rates.Add(new(Oct(1), TravelClass.Staff, Money.Cny(110m), Money.Cny(90m), Money.Cny(70m))) };
        var september = A.Of("TRV-9", TravelRequests.A.There(new(2017, 9, 20, 8, 0, 0), new(2017, 9, 21, 20, 0, 0)));

        var run = A.Run(A.Traveller with { Trips = [september] }, A.October, norm);

        Assert.All(run.Days, day => Assert.Equal((AllowanceSort.BackPay, "TRV-9", Money.Cny(100m)), (day.Sort, day.Trip, day.Rate)));
        Assert.Equal(Money.Cny(200m), run.Total());
    }

    [Fact]
    [Trait("AT", "31.6")]
    public void A_change_of_grade_counts_from_its_day_on()
    {
        var promoted = A.Traveller with { Grades = [new(new(2010, 1, 1), Oct(30), new("P5")), new(Oct(30), null, new("M1"))] };

        var run = A.Run(promoted, A.October);

        Assert.Equal([50m, 100m, 120m, 120m], run.Days.Select(day => day.Amount.Amount));
        Assert.Equal(Money.Cny(390m), run.Total());
    }

    [Fact]
    [Trait("AT", "31.7")]
    public void A_trip_that_was_shortened_after_it_was_paid_is_taken_back_by_the_next_run()
    {
        var paid = A.Traveller.After(A.Run(A.Traveller, A.October));
        var shortened = A.Of("TRV-2", TravelRequests.A.There(new(2017, 10, 28, 13, 30, 0), new(2017, 10, 30, 11, 0, 0)));
        var november = A.Of("TRV-3", TravelRequests.A.There(new(2017, 11, 6, 8, 0, 0), new(2017, 11, 10, 20, 0, 0)));

        var run = A.Run(paid with { Trips = [shortened, november] }, A.November);

        Assert.Equal(-150m, run.Days.Where(day => day.Day < Nov(1)).Sum(day => day.Amount.Amount));
        Assert.Equal(Money.Cny(350m), run.Total());
        Assert.Empty(run.Carried);
    }

    [Fact]
    [Trait("AT", "31.7")]
    public void Nobody_is_paid_less_than_nothing_and_the_rest_is_carried_to_the_next_run()
    {
        var paid = A.Traveller.After(A.Run(A.Traveller, A.October));
        var november = A.Of("TRV-3", TravelRequests.A.There(new(2017, 11, 6, 8, 0, 0), new(2017, 11, 7, 20, 0, 0)));
        var december = A.Of("TRV-4", TravelRequests.A.There(new(2017, 12, 6, 8, 0, 0), new(2017, 12, 7, 20, 0, 0)));

        var first = A.Run(paid with { Trips = [november, december] }, A.November);
        var second = A.Run((paid with { Trips = [november, december] }).After(first), A.November.Plus(1));

        Assert.Equal((Money.Cny(0m), 150m), (first.Total(), first.Carried.Sum(carried => carried.Amount.Amount)));
        Assert.Equal((Money.Cny(50m), 0), (second.Total(), second.Carried.Length));
    }

    [Fact]
    [Trait("AT", "I-30")]
    public void What_was_paid_is_not_paid_again() =>
        Assert.Empty(A.Run(A.Traveller.After(A.Run(A.Traveller, A.October)), A.October).Days);

    [Theory]
    [InlineData("08:00", "16:00", DayRule.OneDay, 100)]
    [InlineData("08:00", "15:59", DayRule.HalfDay, 50)]
    [InlineData("08:00", "12:00", DayRule.HalfDay, 50)]
    [InlineData("08:00", "11:59", DayRule.TooShort, 0)]
    public void A_trip_of_one_day_counts_by_its_hours(string leaves, string back, DayRule rule, decimal amount)
    {
        var trip = TravelRequests.A.There(At(10, leaves), At(10, back)) with { };

        var day = Assert.Single(A.Run(A.Traveller with { Trips = [A.Of("TRV-1", trip)] }, A.October).Days);

        Assert.Equal((rule, amount), (day.Rule, day.Amount.Amount));
    }

    [Theory]
    [InlineData("11:59", "12:00", 1, 1)]
    [InlineData("12:00", "11:59", 0.5, 0.5)]
    public void Noon_divides_the_days_of_departure_and_return(string leaves, string back, decimal first, decimal last)
    {
        var trip = TravelRequests.A.There(At(10, leaves), At(12, back));

        var days = A.Run(A.Traveller with { Trips = [A.Of("TRV-1", trip)] }, A.October).Days;

        Assert.Equal([first, 1m, last], days.Select(day => day.Factor));
    }

    [Fact]
    public void A_city_goes_before_its_province_and_a_day_before_any_rate_earns_nothing()
    {
        var norm = A.Norm with
        {
            Rates = [new(Oct(29), TravelClass.Staff, Money.Cny(100m), Money.Cny(80m), Money.Cny(60m))],
            Places = [new(Places.ProvinceOrCity("江苏省"), CityTier.Second), new(Places.City("苏州市"), CityTier.First)],
        };
        var table = new NormTable(norm);

        Assert.Equal((CityTier.First, CityTier.Second, CityTier.Other), (table.TierOf(Places.City("苏州市")), table.TierOf(Places.City("南京市")), table.TierOf(Places.City("成都市"))));
        Assert.Equal([0m, 60m], A.Run(A.Traveller, A.October, norm).Days.Take(2).Select(day => day.Rate.Amount));
    }

    [Fact]
    [Trait("AT", "31.12")]
    public void Every_day_says_its_rule_rate_factor_and_deduction()
    {
        var trip = A.Of("TRV-1", TravelRequests.A.Trip with { Meals = [A.Lunch(Oct(28))] });

        var day = A.Run(A.Traveller with { Trips = [trip] }, A.October).Days[0];

        Assert.Equal((DayRule.LeavesFromNoon, Money.Cny(100m), 0.5m, 0.4m, Money.Cny(30m)), (day.Rule, day.Rate, day.Factor, day.MealShare, day.Amount));
        Assert.Equal((TravelRequests.A.Big, CityTier.First, TravelClass.Staff, "TRV-1"), (day.Place, day.Tier, day.Class, day.Trip));
    }

    [Fact]
    [Trait("AT", "31.10")]
    public void Three_thousand_people_are_calculated_well_within_ten_seconds()
    {
        var people = Enumerable.Range(0, 3_000).Select(no => A.Traveller with { No = new($"E{no}") }).ToImmutableArray();
        var began = TimeProvider.System.GetTimestamp();

        var run = new AllowanceWork(new("D1"), A.October, new(new(A.Norm), A.October), people).Finish();

        Assert.Equal(12_000, run.Days.Length);
        Assert.True(TimeProvider.System.GetElapsedTime(began) < TimeSpan.FromSeconds(10));
    }

    private static DateTime At(int day, string time) => Oct(day).ToDateTime(TimeOnly.Parse(time, CultureInfo.InvariantCulture));
}
