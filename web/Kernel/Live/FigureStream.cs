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
    /// <summary>The shortest time between two events; what happens meanwhile is told once.</summary>
    public static TimeSpan Pause { get; } = TimeSpan.FromMilliseconds(250);

    /// <summary>A silent connection is cut by proxies; a comment every so often keeps it.</summary>
    public static TimeSpan Heartbeat { get; } = TimeSpan.FromSeconds(15);

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
        var stopping = httpContext.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(httpContext.RequestAborted, stopping);
        httpContext.Response.ContentType = "text/event-stream";
        httpContext.Response.Headers.CacheControl = "no-store";
        httpContext.Response.Headers["X-Accel-Buffering"] = "no";
        using var page = hub.Open(scope);
        await using var heartbeat = time.CreateTimer(_ => page.Repeat(), null, Heartbeat, Heartbeat);
        try
        {
            await TellAsync(httpContext.Response, page, end.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The reader went elsewhere, or this process is being stopped and the page will find another.
        }
    }

    private async Task TellAsync(HttpResponse response, FigurePage page, CancellationToken end)
    {
        await response.StartAsync(end);
        while (true)
        {
            await response.WriteAsync(TextOf(await page.NextAsync(end)), end);
            await response.Body.FlushAsync(end);
            await Task.Delay(Pause, time, end);
        }
    }

    private string TextOf(FigureNews news)
    {
        var isOther = news.IsLive && (_seen != news.Sequence || _wasLive == false);
        var text = _wasLive == news.IsLive ? "" : Event(news.IsLive ? "live" : "lost", news);
        (_wasLive, _seen) = (news.IsLive, news.IsLive ? news.Sequence : _seen);
        return isOther ? text + Event("changed", news) : text.Length > 0 ? text : ":\n\n";
    }

    private static string Event(string name, FigureNews news) =>
        string.Create(CultureInfo.InvariantCulture, $"event: {name}\ndata: {news.Sequence}\n\n");
}
