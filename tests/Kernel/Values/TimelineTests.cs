using System.Collections.Immutable;

namespace OpsSupport.Kernel.Values;

[Trait("AT", "I-13")]
public sealed class TimelineTests
{
    private static readonly DateOnly March = new(2026, 3, 1);
    private static readonly DateOnly June = new(2026, 6, 1);
    private static readonly ImmutableArray<Dated<string>> FromMarch = [new(March, null, "A")];

    [Fact]
    public void A_new_value_ends_the_old_one_on_its_first_day()
    {
        var timeline = FromMarch.Set(June, "B");

        Assert.Equal(("A", "B"), (timeline.On(June.AddDays(-1)), timeline.On(June)));
        Assert.Null(timeline.FirstOverlap());
    }

    [Fact]
    public void Nothing_holds_before_the_first_day_and_after_the_end() =>
        Assert.Equal((null, null), (FromMarch.On(March.AddDays(-1)), FromMarch.End(June).On(June)));

    [Fact]
    public void Two_values_on_one_day_are_found() =>
        Assert.Equal(June, ImmutableArray.Create<Dated<string>>(new(March, null, "A"), new(June, null, "B")).FirstOverlap()?.From);

    [Fact]
    public void A_stretch_that_ends_before_it_begins_is_found() =>
        Assert.NotNull(ImmutableArray.Create(new Dated<string>(June, March, "A")).FirstOverlap());

    [Fact]
    public void A_day_without_a_value_between_two_is_found() =>
        Assert.Equal(June.AddDays(-1), ImmutableArray.Create<Dated<string>>(new(March, June.AddDays(-1), "A"), new(June, null, "B")).FirstGap());
}
