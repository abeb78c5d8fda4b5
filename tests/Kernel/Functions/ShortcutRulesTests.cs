using System.Collections.Immutable;
using OpsSupport.Kernel.Shortcuts;

namespace OpsSupport.Kernel.Functions;

public sealed class ShortcutRulesTests
{
    private static readonly ShortcutList Kept = new(["/a", "/b", "/c", "/d"], IsChosen: true);

    [Fact]
    public void What_is_pinned_comes_last_and_is_there_once() =>
        Assert.Equal(["/a", "/b", "/c", "/d", "/e"], After(new ShortcutChange.Pin("/e"), new ShortcutChange.Pin("/e"), new ShortcutChange.Pin("/a")));

    [Fact]
    public void What_is_taken_away_is_gone_and_the_others_stay() =>
        Assert.Equal(["/a", "/c", "/d"], After(new ShortcutChange.Unpin("/b"), new ShortcutChange.Unpin("/b"), new ShortcutChange.Unpin("/x")));

    [Theory]
    [InlineData("/d", "/b", "/a /d /b /c")]
    [InlineData("/a", "/d", "/b /c /a /d")]
    [InlineData("/a", null, "/b /c /d /a")]
    [InlineData("/a", "/x", "/b /c /d /a")]
    [InlineData("/a", "/a", "/a /b /c /d")]
    [InlineData("/x", "/a", "/a /b /c /d")]
    public void One_is_put_before_another(string function, string? before, string order)
    {
        var place = new ShortcutChange.Place(function, before);

        Assert.Equal(order.Split(' '), After(place));
        Assert.Equal(order.Split(' '), After(place, place));
    }

    [Fact]
    public void Nobody_keeps_more_than_he_can_look_through()
    {
        var full = new ShortcutList([.. Enumerable.Range(0, ShortcutList.Most).Select(number => $"/{number}")], IsChosen: true);

        Assert.Equal([new TooManyShortcuts(ShortcutList.Most)], ShortcutRules.Apply(full, new ShortcutChange.Pin("/more")).Errors);
        Assert.True(ShortcutRules.Apply(full, new ShortcutChange.Pin("/0")).Succeeded);
    }

    [Fact]
    public void No_order_of_presses_loses_or_doubles_one()
    {
        var random = new Random(20260331);
        var list = Kept;
        foreach (var _ in Enumerable.Range(0, 2_000))
        {
            var (one, other) = ($"/{(char)('a' + random.Next(4))}", $"/{(char)('a' + random.Next(5))}");
            list = ShortcutRules.Apply(list, new ShortcutChange.Place(one, random.Next(4) == 0 ? null : other)).Value!;
            Assert.Equal(Kept.Functions.Order(), list.Functions.Order());
        }
    }

    private static ImmutableArray<string> After(params ShortcutChange[] changes) =>
        changes.Aggregate(Kept, (list, change) => ShortcutRules.Apply(list, change).Value!).Functions;
}
