using OpsSupport.Kernel.Ledger;

namespace OpsSupport.Kernel.Live;

/// <summary>The listener of a page: when the figures change it asks again for the part of the page that shows them.</summary>
/// <param name="Figures">What the page shows now.</param>
/// <param name="Url">Where that part is had from; it is asked for with the reader's own rights.</param>
/// <param name="Target">The element that is replaced.</param>
public sealed record FigureWatcher(LiveFigures Figures, string Url, string Target)
{
    /// <summary>Where the page listens.</summary>
    public string Stream => FigureStream.Url(Figures);
}
