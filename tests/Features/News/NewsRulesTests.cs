using OpsSupport.Kernel;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Features.News;

public sealed class NewsRulesTests
{
    private static readonly NewsArticle Article = new()
    {
        Number = "NW-1",
        Version = 1,
        Content = A.Content with { PublishAt = RunningSystem.Now, ExpiresAt = RunningSystem.Now.AddHours(9) },
        WrittenBy = new("E01"),
        WrittenAt = RunningSystem.Now,
    };

    [Theory]
    [Trait("AT", "01.10")]
    [InlineData(-1, NewsStage.Scheduled)]
    [InlineData(0, NewsStage.Published)]
    [InlineData((9 * 3600) - 1, NewsStage.Published)]
    [InlineData(9 * 3600, NewsStage.Expired)]
    public void From_nine_to_eighteen_it_is_on_show(int secondsAfterNine, NewsStage expected) =>
        Assert.Equal(expected, Article.StageAt(RunningSystem.Now.AddSeconds(secondsAfterNine)));

    [Fact]
    public void What_was_withdrawn_is_so_at_any_time() =>
        Assert.Equal(NewsStage.Withdrawn, (Article with { WithdrawnAt = RunningSystem.Now }).StageAt(RunningSystem.Now.AddDays(-1)));

    [Fact]
    public void What_is_empty_too_long_unknown_or_over_at_once_is_refused()
    {
        Assert.Empty(Check(A.Content));
        Assert.Equal([new Missing("Title"), new TooLong("Body", NewsContent.LongestBody)], Check(A.Content with { Title = " ", Body = new('x', NewsContent.LongestBody + 1) }));
        Assert.Equal([new NewsOverBeforeItBegins()], Check(A.Content with { ExpiresAt = A.Content.PublishAt }));
        Assert.Equal([new UnknownReference("Units", "U?"), new UnknownReference("People", "P?")], Check(A.Content with { Audience = new() { Units = [new("U?")], People = [new("P?")] } }));
        Assert.Equal([new UnknownReference("Channel", "notices")], NewsRules.Check(A.Content, isChannel: false, _ => true, _ => true));
    }

    [Fact]
    public void Whoever_fits_a_unit_above_him_a_role_or_his_number_is_in_the_audience()
    {
        var person = new Person { No = new("E01"), Name = "Ann", Roles = [Role.Employee, Role.Finance] };
        bool Fits(NewsAudience audience) => NewsRules.KeysOf(audience).Intersect(NewsRules.KeysOf(person, "CO/S1/D01/")).Any();

        Assert.True(Fits(NewsAudience.Everybody));
        Assert.True(Fits(new() { Units = [new("S1")] }));
        Assert.True(Fits(new() { Units = [new("X")], Roles = [Role.Finance] }));
        Assert.True(Fits(new() { People = [new("E01")] }));
        Assert.False(Fits(new() { Units = [new("D011"), new("D02")], Roles = [Role.Auditor], People = [new("E011")] }));
    }

    [Fact]
    public void A_correction_tells_what_it_changed_and_nothing_else() => Assert.Equal(
        [new("Title", "Holiday", "Holidays")], NewsRules.Changes(A.Content, A.Content with { Title = "Holidays" }));

    private static IEnumerable<DomainError> Check(NewsContent content) =>
        NewsRules.Check(content, isChannel: true, unit => !unit.Value.EndsWith('?'), person => !person.Value.EndsWith('?'));
}
