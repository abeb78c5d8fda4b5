using System.Globalization;
using System.Security.Claims;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Ledger;

namespace OpsSupport.Kernel.Live;

/// <summary>
/// The server-sent events of one page. <c>changed</c>: ask for the figures again; <c>lost</c>: nobody would hear of a change,
/// show that the page is not live; <c>live</c>: it is again. At most four events a second, however much is posted.
/// </summary>
internal sealed class FigureStream(FigureHub hub, FigureScope scope, long? seen, TimeProvider time) : IResult
{
    private long? _seen = seen;
    private bool? _wasLive;

    /// <summary>Where a page listens: the stream of its figures, with the sequence that it shows.</summary>
    public static string Url(LiveFigures figures) =>
        string.Create(CultureInfo.InvariantCulture, $"/live/figures/{Uri.EscapeDataString(figures.Scope.Key)}?seen={figures.Sequence}");

    /// <summary>Refuses those who may not see the figures before anything is streamed.</summary>
    public static async Task<IResult> OpenAsync(string scope, long? seen, ClaimsPrincipal reader, FigureHub hub, IGrainFactory grains, TimeProvider time)
    {
        if (FigureScope.TryParse(scope) is not { } wanted)
        {
            return TypedResults.NotFound();
        }

        var figures = await grains.GetGrain<IFiguresGrain>(wanted.Key).GetAsync(reader.EmployeeNo());
        return figures.Succeeded ? new FigureStream(hub, wanted, seen, time) : TypedResults.StatusCode(StatusCodes.Status403Forbidden);
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using var page = hub.Open(scope);
        await using var heartbeat = time.CreateTimer(_ => page.Repeat(), null, EventStream.Heartbeat, EventStream.Heartbeat);
        await EventStream.RunAsync(httpContext, async end => TextOf(await page.NextAsync(end)), time);
    }

    private string TextOf(FigureNews news)
    {
        var isOther = news.IsLive && (_seen != news.Sequence || _wasLive == false);
        var text = _wasLive == news.IsLive ? "" : Event(news.IsLive ? "live" : "lost", news);
        (_wasLive, _seen) = (news.IsLive, news.IsLive ? news.Sequence : _seen);
        return isOther ? text + Event("changed", news) : text.Length > 0 ? text : EventStream.Silence;
    }

    private static string Event(string name, FigureNews news) =>
        string.Create(CultureInfo.InvariantCulture, $"event: {name}\ndata: {news.Sequence}\n\n");
}
