using System.Text;

namespace OpsSupport.Kernel.Search;

/// <summary>The pieces by which texts are found.</summary>
public sealed class GramsTests
{
    private const string Letters = "项目验收费用张三丰𠮷野Ａb３c9Zé-_/ 。，%'\"\\:*&|!()";

    [Fact]
    public void A_text_is_cut_at_every_letter_and_parted_by_everything_else()
    {
        Assert.Equal(["项目", "目"], Grams.Of("项目"));
        Assert.Equal(["prj", "rj", "j", "202", "025", "25", "5"], Grams.Of("prj-2025"));
        Assert.Equal(["目", "a1"], Grams.Of("目a1").Except(["1"]));
        Assert.Empty(Grams.Of("-_ 。'"));
    }

    [Fact]
    public void A_word_asks_for_its_pieces_in_full_or_as_a_beginning_where_it_is_shorter()
    {
        Assert.Equal([new("项目", false), new("目验", false)], Grams.Asked("项目验"));
        Assert.Equal([new Gram("张", true)], Grams.Asked("张"));
        Assert.Equal([new("202", false), new("025", false), new Gram("00", true)], Grams.Asked("2025-00"));
        Assert.Empty(Grams.Asked("%"));
    }

    [Fact]
    public void Whatever_part_of_a_text_is_asked_for_its_pieces_are_in_the_text()
    {
        var random = new Random(14);
        for (var round = 0; round < 3000; round++)
        {
            var text = Folding.Of(Text(random));
            var (from, to) = (random.Next(text.Length), random.Next(text.Length));
            var part = text[Math.Min(from, to)..(Math.Max(from, to) + 1)];
            // Half of a rare letter is no text.
            if (part.EnumerateRunes().Contains(Rune.ReplacementChar))
            {
                continue;
            }

            var pieces = Grams.Of(text).ToHashSet();

            Assert.All(Grams.Asked(part), asked => Assert.True(
                asked.IsBeginning ? pieces.Any(piece => piece.StartsWith(asked.Text, StringComparison.Ordinal)) : pieces.Contains(asked.Text), $"{part} in {text}: {asked}"));
        }
    }

    [Fact]
    public void No_piece_has_anything_in_it_that_means_something_to_a_database()
    {
        var random = new Random(15);
        for (var round = 0; round < 1000; round++)
        {
            Assert.All(Grams.Of(Folding.Of(Text(random))), piece => Assert.All(piece.EnumerateRunes(), rune => Assert.True(Rune.IsLetterOrDigit(rune))));
        }
    }

    [Theory]
    [InlineData("ＰＲＪ－２０２５", "prj-2025")]
    [InlineData("张　三，ÀB", "张 三,àb")]
    public void Folding_makes_small_letters_of_ordinary_width_and_moves_nothing(string text, string folded)
    {
        Assert.Equal(folded, Folding.Of(text));
        Assert.Equal(text.Length, Folding.Of(text).Length);
    }

    [Theory]
    [InlineData("1,234.50", "1234.50")]
    [InlineData("￥１，２３４", "1234")]
    [InlineData("张三,李四", "张三,李四")]
    public void An_amount_is_asked_for_as_it_is_stored(string typed, string word) => Assert.Equal([word], SearchWords.Of(typed));

    private static string Text(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => string.Concat(Letters.EnumerateRunes().ElementAt(random.Next(Letters.EnumerateRunes().Count())))));
}
