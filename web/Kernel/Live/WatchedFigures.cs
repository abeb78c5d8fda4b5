using OpsSupport.Kernel.Ledger;

namespace OpsSupport.Kernel.Live;

/// <summary>
/// One subscription of this process to the figures of a scope. Push alone loses news when a silo dies, so the subscription is
/// renewed every few seconds, and a sequence that differs from the one last heard is news that was missed.
/// </summary>
internal sealed partial class WatchedFigures : IFiguresObserver, IDisposable
{
    /// <summary>How long a renewal may take before the pages are told that nobody listens for them.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly Lock _gate = new();
    private readonly HashSet<FigurePage> _pages = [];
    private readonly FigureScope _scope;
    private readonly IGrainFactory _grains;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly PeriodicTimer _renewal;
    private FigureNews? _newest;
    private IFiguresObserver? _reference;

    public WatchedFigures(FigureScope scope, IGrainFactory grains, TimeProvider time, ILogger logger)
    {
        (_scope, _grains, _time, _logger) = (scope, grains, time, logger);
        _renewal = new(FigureWatch.RenewEvery, time);
    }

    /// <summary>Whether no page looks at these figures any more.</summary>
    public bool IsIdle
    {
        get
        {
            lock (_gate)
            {
                return _pages.Count == 0;
            }
        }
    }

    public void Add(FigurePage page)
    {
        lock (_gate)
        {
            _pages.Add(page);
            if (_newest is { } news)
            {
                page.Tell(news);
            }
        }
    }

    public void Remove(FigurePage page)
    {
        lock (_gate)
        {
            _pages.Remove(page);
        }
    }

    /// <summary>Keeps the subscription until <see cref="Dispose"/>. Orleans holds observers weakly; this running task is what keeps it.</summary>
    public async Task WatchAsync()
    {
        do
        {
            await RenewAsync();
        }
        while (await _renewal.WaitForNextTickAsync());
        if (_reference is not null)
        {
            await UnwatchAsync(_reference);
            _grains.DeleteObjectReference<IFiguresObserver>(_reference);
        }
    }

    /// <summary>The next renewal does not come; the subscription is given back.</summary>
    public void Dispose() => _renewal.Dispose();

    public Task ChangedAsync(FigureScope scope, long sequence)
    {
        Tell(new(sequence, IsLive: true));
        return Task.CompletedTask;
    }

    private async Task RenewAsync()
    {
        var before = Newest();
        try
        {
            _reference ??= _grains.CreateObjectReference<IFiguresObserver>(this);
            var sequence = await _grains.GetGrain<IFiguresGrain>(_scope.Key).WatchAsync(_reference).WaitAsync(Patience, _time);
            // What was pushed meanwhile is newer than this answer.
            Tell(new(sequence, IsLive: true), onlyAfter: before);
        }
        catch (Exception fault)
        {
            // Whatever it was, the pages must say that they are not live, and the next renewal tries again.
            LogNotLive(fault, _scope.Key);
            Tell(new(before?.Sequence ?? 0, IsLive: false), onlyAfter: before);
        }
    }

    private async Task UnwatchAsync(IFiguresObserver reference)
    {
        try
        {
            await _grains.GetGrain<IFiguresGrain>(_scope.Key).UnwatchAsync(reference).WaitAsync(Patience, _time);
        }
        catch (Exception fault)
        {
            // The lease at the other end runs out by itself.
            LogNotLive(fault, _scope.Key);
        }
    }

    private FigureNews? Newest()
    {
        lock (_gate)
        {
            return _newest;
        }
    }

    private void Tell(FigureNews news)
    {
        lock (_gate)
        {
            _newest = news;
            foreach (var page in _pages)
            {
                page.Tell(news);
            }
        }
    }

    private void Tell(FigureNews news, FigureNews? onlyAfter)
    {
        lock (_gate)
        {
            if (_newest == onlyAfter && _newest != news)
            {
                Tell(news);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "The figures of {Scope} are not live here")]
    private partial void LogNotLive(Exception fault, string scope);
}
