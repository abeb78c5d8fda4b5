namespace OpsSupport.Kernel.Palette;

/// <summary>A few letters and what they mean.</summary>
[Trait("AT", "34.2")]
public sealed class PaletteMatchTests
{
    [Theory]
    [InlineData("工业软件部", "工业软件部", 0)]
    [InlineData("工业软件部", "工业", 1)]
    [InlineData("工业软件部", "软件", 3)]
    [InlineData("工业软件部", "gyrjb", 2)]
    [InlineData("工业软件部", "gongyeruanjianbu", 2)]
    [InlineData("工业软件部", "GongYe", 2)]
    [InlineData("工业软件部", "gongyrj", 2)]
    [InlineData("工业软件部", "工业rj", 2)]
    [InlineData("工业软件部", "rjb", 4)]
    [InlineData("设备联网 A 区（示例）", "sblwa", 2)]
    [InlineData("PRJ-2025-0001", "prj-2025", 1)]
    [InlineData("PRJ-2025-0001", "0001", 3)]
    [InlineData("ＡＢＣ项目", "abc", 1)]
    public void What_is_meant_is_found_and_the_beginning_counts_for_more(string name, string typed, int rank) =>
        Assert.Equal(rank, PaletteMatch.Rank(name, PaletteMatch.Fold(typed)));

    [Theory]
    [InlineData("重庆银行", "chongqingyinhang")]
    [InlineData("重庆银行", "cqyh")]
    [InlineData("重大专项", "zdzx")]
    [InlineData("行政部", "xzb")]
    [InlineData("单位", "danwei")]
    [InlineData("单雄信", "shan")]
    [InlineData("绿化", "lvhua")]
    [InlineData("西安", "xian")]
    [InlineData("长安", "changan")]
    [InlineData("成长", "chengzhang")]
    public void Every_reading_of_a_character_counts(string name, string typed) => Assert.NotNull(PaletteMatch.Rank(name, typed));

    [Theory]
    [InlineData("工业软件部", "gyx")]
    [InlineData("工业软件部", "ongye")]
    [InlineData("工业软件部", "gyrjbb")]
    [InlineData("工业软件部", "软工")]
    [InlineData("", "a")]
    public void Nothing_else_is(string name, string typed) => Assert.Null(PaletteMatch.Rank(name, typed));

    [Fact]
    public void The_initials_and_the_whole_reading_of_any_name_find_it()
    {
        var random = new Random(20260331);
        foreach (var _ in Enumerable.Range(0, 2_000))
        {
            var name = string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => Read(random)));
            var whole = string.Concat(name.Select(character => Pinyin.Of(character)[random.Next(Pinyin.Of(character).Length)]));
            var initials = string.Concat(name.Select(character => Pinyin.Of(character)[0][0]));

            Assert.NotNull(PaletteMatch.Rank(name, PaletteMatch.Fold(whole)));
            Assert.NotNull(PaletteMatch.Rank(name, initials));
        }
    }

    [Fact]
    public void Nobody_makes_it_think_for_long()
    {
        var name = new string('行', 200);

        Assert.Null(PaletteMatch.Rank(name, PaletteMatch.Fold($"{new string('h', 60)}")[..39] + "z"));
    }

    [Fact]
    public void Almost_every_common_character_is_read()
    {
        Assert.Equal(["zhong", "chong"], Pinyin.Of('重').Order().Reverse());
        Assert.Empty(Pinyin.Of('A'));
        Assert.Empty(Pinyin.Of('。'));
        Assert.InRange(Enumerable.Range(0x4e00, 0x9fff - 0x4e00).Count(code => !Pinyin.Of((char)code).IsEmpty), 20_000, 21_000);
    }

    private static char Read(Random random)
    {
        while (true)
        {
            var character = (char)random.Next(0x4e00, 0x9fa5);
            if (!Pinyin.Of(character).IsEmpty)
            {
                return character;
            }
        }
    }
}
