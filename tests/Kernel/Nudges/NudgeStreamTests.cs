using System.Net;
using OpsSupport.Kernel.Portal;

namespace OpsSupport.Kernel.Nudges;

/// <summary>The stream by which a page is nudged.</summary>
public sealed class NudgeStreamTests(RunningSystem system) : RunningPortalTests(system)
{
    [Fact]
    public async Task A_stream_is_there_at_once_and_is_kept_by_nobody_on_the_way()
    {
        using var client = new HttpClient { BaseAddress = (await System.PortalAsync()).Address };
        client.DefaultRequestHeaders.Add("Cookie", $"{CookieSignIn.Cookie}={Company.Ann}");

        using var answer = await client.GetAsync(NudgeStream.Path, HttpCompletionOption.ResponseHeadersRead);

        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("no", Assert.Single(answer.Headers.GetValues("X-Accel-Buffering")));
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_hears_nothing()
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = (await System.PortalAsync()).Address };

        using var answer = await client.GetAsync(NudgeStream.Path, HttpCompletionOption.ResponseHeadersRead);

        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
    }
}
