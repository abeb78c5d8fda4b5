using System.Security.Claims;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Live;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Nudges;

/// <summary>The server-sent events by which a page learns that something changed for whoever reads it: <c>nudge</c>, and the page asks again.</summary>
internal sealed class NudgeStream(NudgeHub hub, EmployeeNo person, TimeProvider time) : IResult
{
    public const string Path = "/live/nudges";

    private const string Nudge = "event: nudge\ndata:\n\n";

    public static IResult Open(ClaimsPrincipal reader, NudgeHub hub, TimeProvider time) => new NudgeStream(hub, reader.EmployeeNo(), time);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using var page = hub.Open(person);
        await EventStream.RunAsync(httpContext, async end => await page.NextAsync(EventStream.Heartbeat, time, end) ? Nudge : EventStream.Silence, time);
    }
}
