namespace OpsSupport.Kernel.Revisions;

/// <summary>Long texts, word by word.</summary>
public sealed class WordDifferenceTests
{
    public static TheoryData<int> Seeds { get; } = [.. Enumerable.Range(1, 200)];

    [Fact]
    public void Equal_texts_differ_in_nothing() =>
        Assert.Equal([new TextPart(PartFate.Kept, "客户现场验收 on site")], WordDifference.Between("客户现场验收 on site", "客户现场验收 on site"));

    [Fact]
    public void Chinese_is_compared_character_by_character_and_other_words_as_words() => Assert.Equal(
        [
            new(PartFate.Kept, "客户"), new(PartFate.Removed, "现"), new(PartFate.Added, "工"), new(PartFate.Kept, "场验收 "),
            new(PartFate.Removed, "round"), new(PartFate.Added, "around"), new(PartFate.Kept, " two"),
        ],
        WordDifference.Between("客户现场验收 round two", "客户工场验收 around two"));

    [Fact]
    public void A_text_that_grew_keeps_what_it_was() => Assert.Equal(
        [new(PartFate.Kept, "一"), new(PartFate.Added, "二"), new(PartFate.Kept, "三")], WordDifference.Between("一三", "一二三"));

    [Fact]
    public void Very_long_texts_are_compared_as_a_whole()
    {
        var (old, @new) = (new string('甲', 1_500), new string('乙', 1_500));

        Assert.Equal([new(PartFate.Removed, old), new(PartFate.Added, @new)], WordDifference.Between(old, @new));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Without_what_came_it_is_the_old_text_and_without_what_went_the_new(int seed)
    {
        var random = new Random(seed);
        var (old, @new) = (Text(random), Text(random));

        var parts = WordDifference.Between(old, @new);

        Assert.Equal(old, string.Concat(parts.Where(part => part.Fate != PartFate.Added).Select(part => part.Text)));
        Assert.Equal(@new, string.Concat(parts.Where(part => part.Fate != PartFate.Removed).Select(part => part.Text)));
        Assert.DoesNotContain(parts.Zip(parts.Skip(1)), pair => pair.First.Fate == pair.Second.Fate);
    }

    private static string Text(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => random.GetItems(["出", "差", "客户", " ", "a", "ab", "，", "\n", "12", "<b>"], 1)[0]));
}
