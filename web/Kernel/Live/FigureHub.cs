using OpsSupport.Kernel.Ledger;

namespace OpsSupport.Kernel.Live;

/// <summary>Watches figures for all pages of this process: one subscription per scope, however many pages look at it.</summary>
internal sealed class FigureHub(IGrainFactory grains, TimeProvider time, ILogger<FigureHub> logger)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<FigureScope, WatchedFigures> _watched = [];

    /// <summary>The scopes that pages look at right now.</summary>
    public IReadOnlyCollection<FigureScope> Scopes
    {
        get
        {
            lock (_gate)
            {
                return [.. _watched.Keys];
            }
        }
    }

    /// <summary>Begins to tell a page about a scope; disposing of the page ends it, and with the last page the subscription.</summary>
    public FigurePage Open(FigureScope scope)
    {
        lock (_gate)
        {
            if (!_watched.TryGetValue(scope, out var figures))
            {
                _watched[scope] = figures = new(scope, grains, time, logger);
                _ = Task.Run(figures.WatchAsync);
            }

            var page = new FigurePage(leaving => Leave(scope, leaving));
            figures.Add(page);
            return page;
        }
    }

    private void Leave(FigureScope scope, FigurePage page)
    {
        lock (_gate)
        {
            if (!_watched.TryGetValue(scope, out var figures))
            {
                return;
            }

            figures.Remove(page);
            if (figures.IsIdle)
            {
                _watched.Remove(scope);
                figures.Dispose();
            }
        }
    }
}
