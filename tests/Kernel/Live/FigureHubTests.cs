using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Live;

public sealed class FigureHubTests
{
    private static readonly FigureScope Scope = FigureScope.Of(new ProjectNo("P"));
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);

    private readonly FakeTimeProvider _time = new();
    private readonly FiguresFarAway _figures = new();
    private readonly FigureHub _hub;

    public FigureHubTests() => _hub = new(_figures.Factory, _time, NullLogger<FigureHub>.Instance);

    [Fact]
    public async Task A_page_hears_at_once_that_it_is_live()
    {
        using var page = _hub.Open(Scope);

        Assert.Equal(new(100, IsLive: true), await NextAsync(page));
    }

    [Fact]
    public async Task A_change_reaches_every_page_through_one_subscription()
    {
        using var one = _hub.Open(Scope);
        using var other = _hub.Open(Scope);
        await NextAsync(one);
        await NextAsync(other);

        var changed = _figures.Change();

        Assert.Equal(new(changed, IsLive: true), await NextAsync(one));
        Assert.Equal(new(changed, IsLive: true), await NextAsync(other));
        Assert.Equal(1, _figures.Watchers);
    }

    [Fact]
    public async Task A_change_whose_message_was_lost_is_found_at_the_next_renewal()
    {
        using var page = _hub.Open(Scope);
        await NextAsync(page);
        var changed = _figures.ChangeUnheard();

        _time.Advance(FigureWatch.RenewEvery);

        Assert.Equal(new(changed, IsLive: true), await NextAsync(page));
    }

    [Fact]
    public async Task A_silo_that_died_is_told_and_so_is_its_return()
    {
        using var page = _hub.Open(Scope);
        await NextAsync(page);

        _figures.IsDead = true;
        _time.Advance(FigureWatch.RenewEvery);
        var lost = await NextAsync(page);
        _figures.IsDead = false;
        _time.Advance(FigureWatch.RenewEvery);
        var live = await NextAsync(page);

        Assert.False(lost.IsLive);
        Assert.True(live.IsLive);
    }

    [Fact]
    public async Task A_slow_page_hears_of_the_newest_only()
    {
        using var page = _hub.Open(Scope);
        await NextAsync(page);

        _figures.Change();
        _figures.Change();
        var newest = _figures.Change();

        Assert.Equal(newest, (await NextAsync(page)).Sequence);
    }

    [Fact]
    public async Task The_last_page_that_leaves_ends_the_subscription()
    {
        var one = _hub.Open(Scope);
        var other = _hub.Open(Scope);
        await NextAsync(one);

        one.Dispose();
        Assert.Equal([Scope], _hub.Scopes);
        other.Dispose();

        Assert.Empty(_hub.Scopes);
        await Until.TrueAsync(() => _figures is { Watchers: 0, References: 0 });
    }

    [Fact]
    public async Task A_page_that_comes_later_knows_at_once_what_the_others_know()
    {
        using var early = _hub.Open(Scope);
        await NextAsync(early);
        var changed = _figures.Change();

        using var late = _hub.Open(Scope);

        Assert.Equal(changed, (await NextAsync(late)).Sequence);
    }

    private static Task<FigureNews> NextAsync(FigurePage page) => page.NextAsync(CancellationToken.None).AsTask().WaitAsync(Deadline);
}
