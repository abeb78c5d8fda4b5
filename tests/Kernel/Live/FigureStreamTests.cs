using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using OpsSupport.Kernel.Accounts;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Live;

public sealed class FigureStreamTests : IAsyncDisposable
{
    private static readonly FigureScope Scope = FigureScope.Of(new ProjectNo("P"));

    private readonly FakeTimeProvider _time = new();
    private readonly FiguresFarAway _figures = new();
    private readonly FigureHub _hub;
    private readonly Pipe _pipe = new();
    private readonly CancellationTokenSource _gone = new();
    private readonly StreamReader _lines;
    private Task _streaming = Task.CompletedTask;

    public FigureStreamTests() => (_hub, _lines) = (new(_figures.Factory, _time, NullLogger<FigureHub>.Instance), new(_pipe.Reader.AsStream()));

    [Fact]
    public async Task A_page_that_shows_the_newest_only_hears_that_it_is_live()
    {
        Listen(seen: 100);

        Assert.Equal("event: live", await NextAsync());
    }

    [Fact]
    [Trait("AT", "21.4")]
    public async Task A_page_that_shows_something_older_asks_again_at_once()
    {
        Listen(seen: 99);

        Assert.Equal(["event: live", "event: changed"], [await NextAsync(), await NextAsync()]);
    }

    [Fact]
    public async Task What_happens_within_a_pause_is_told_once()
    {
        Listen(seen: 100);
        await NextAsync();
        _figures.Change();
        _figures.Change();
        var newest = _figures.Change();

        var changed = await NextAsync(every: EventStream.Pause);

        Assert.Equal($"event: changed/{newest}", $"{changed}/{await DataAsync()}");
    }

    [Fact]
    public async Task A_page_is_told_that_nobody_listens_for_it_and_asks_again_when_that_is_healed()
    {
        Listen(seen: 100);
        await NextAsync();

        _figures.IsDead = true;
        var lost = await NextAsync(every: FigureWatch.RenewEvery);
        _figures.IsDead = false;

        Assert.Equal(["event: lost", "event: live", "event: changed"], [lost, await NextAsync(every: FigureWatch.RenewEvery), await NextAsync()]);
    }

    [Fact]
    public async Task A_silent_stream_shows_now_and_then_that_it_is_there()
    {
        Listen(seen: 100);
        await NextAsync();

        Assert.Equal(":", await AdvanceUntilAsync(NextAsync(line => line.StartsWith(':')), EventStream.Heartbeat));
    }

    [Fact]
    public async Task A_reader_who_leaves_ends_the_stream_and_the_subscription()
    {
        Listen(seen: 100);
        await NextAsync();

        await _gone.CancelAsync();
        await _streaming;

        Assert.Empty(_hub.Scopes);
    }

    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        await _streaming;
        _gone.Dispose();
    }

    private void Listen(long seen)
    {
        var context = new DefaultHttpContext
        {
            // The reader has no session, so no account is asked for it.
            RequestServices = new ServiceCollection().AddSingleton<IHostApplicationLifetime, NeverStopping>()
                .AddSingleton(new SessionDoor(grains: null!, new(TimeProvider.System))).BuildServiceProvider(),
            RequestAborted = _gone.Token,
        };
        context.Response.Body = _pipe.Writer.AsStream();
        _streaming = new FigureStream(_hub, Scope, seen, _time).ExecuteAsync(context);
    }

    private Task<string> NextAsync() => NextAsync(line => line.StartsWith("event:", StringComparison.Ordinal));

    private Task<string> NextAsync(TimeSpan every) => AdvanceUntilAsync(NextAsync(), every);

    // The stream may just be about to wait: the clock moves on until it has.
    private async Task<string> AdvanceUntilAsync(Task<string> answer, TimeSpan step)
    {
        await Until.TrueAsync(() =>
        {
            _time.Advance(step);
            return answer.IsCompleted;
        });
        return await answer;
    }

    private async Task<string> NextAsync(Func<string, bool> isWanted)
    {
        while (true)
        {
            var line = await _lines.ReadLineAsync().WaitAsync(Until.Deadline) ?? throw new InvalidOperationException("The stream ended.");
            if (isWanted(line))
            {
                return line;
            }
        }
    }

    private async Task<string> DataAsync() => (await NextAsync(line => line.StartsWith("data:", StringComparison.Ordinal)))["data: ".Length..];

    private sealed class NeverStopping : IHostApplicationLifetime
    {
        public CancellationToken ApplicationStarted => CancellationToken.None;

        public CancellationToken ApplicationStopping => CancellationToken.None;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication()
        {
        }
    }
}
