using OpsSupport.Features.TravelRequests;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TravelAllowances;

/// <summary>What a norm may say, and what holds as long as nobody wrote one.</summary>
public sealed class TravelNormTests
{
    private static readonly DateOnly Today = new(2026, 3, 31);

    private readonly TravelNormRules _rules = new();

    [Fact]
    public void The_usual_norm_is_in_order_and_pays_more_on_the_plateau()
    {
        var table = new NormTable(TravelNorm.Usual);

        Assert.Empty(Check(TravelNorm.Usual));
        Assert.Equal(Money.Cny(200m), table.RateOn(Today, TravelClass.Staff, table.TierOf(Places.City("拉萨市"))));
        Assert.Equal(Money.Cny(180m), table.RateOn(Today, TravelClass.Staff, table.TierOf(Places.City("北京市"))));
    }

    [Fact]
    public void A_class_has_one_rate_a_day_a_place_one_tier_and_a_grade_one_class()
    {
        var rate = A.Norm.Rates[0];

        Assert.Equal([new RateTwice(rate.From)], Check(A.Norm with { Rates = [rate, rate] }));
        Assert.Equal([new NormTwice(nameof(TravelNorm.Places), A.Norm.Places[0].Place.Name)], Check(A.Norm with { Places = [A.Norm.Places[0], A.Norm.Places[0]] }));
        Assert.Equal([new NormTwice(nameof(TravelNorm.Grades), "M")], Check(A.Norm with { Grades = [A.Norm.Grades[0], A.Norm.Grades[0]] }));
    }

    [Fact]
    public void Rates_are_sensible_places_are_known_and_there_is_one_norm()
    {
        Assert.Equal([new OutOfRange(nameof(TravelNorm.Rates), 0, 10_000)], Check(A.Norm with { Rates = [A.Norm.Rates[0] with { Other = Money.Cny(-1m) }] }));
        Assert.Equal([new Missing(nameof(TravelNorm.Rates))], Check(A.Norm with { Rates = [] }));
        Assert.Equal([new UnknownReference(nameof(TravelNorm.Places), "Atlantis")], Check(A.Norm with { Places = [new(Places.City("Atlantis"), CityTier.First)] }));
        Assert.Equal([new OnlyOneNorm(TravelNormKind.Code)], _rules.Check(A.Norm, null, Header with { Ref = TravelNormKind.Kind.Ref("norm:OTHER") }, Today));
    }

    private static DocumentHeader Header { get; } = TravelRequests.A.HeaderOf(A.Ann) with { Ref = TravelNormKind.Standard };

    private IEnumerable<DomainError> Check(TravelNorm norm) => _rules.Check(norm, null, Header, Today);
}
