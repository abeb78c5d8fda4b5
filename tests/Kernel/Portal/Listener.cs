using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Portal;

/// <summary>A page that is open: it hears the portal's server-sent events.</summary>
internal sealed class Listener : IDisposable
{
    private readonly HttpClient _client;
    private readonly HttpResponseMessage _response;
    private readonly StreamReader _lines;

    private Listener(HttpClient client, HttpResponseMessage response, StreamReader lines) => (_client, _response, _lines) = (client, response, lines);

    public static async Task<Listener> OpenAsync(Uri portal, EmployeeNo who, string url)
    {
        var client = new HttpClient { BaseAddress = portal };
        client.DefaultRequestHeaders.Add("Cookie", $"who={who}");
        var response = await client.GetAsync(url, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        Assert.True(response.Headers.CacheControl?.NoStore);
        return new(client, response, new(await response.Content.ReadAsStreamAsync()));
    }

    /// <summary>Waits for a line; fails at the deadline with what was heard instead.</summary>
    public async Task HearAsync(string line)
    {
        using var deadline = new CancellationTokenSource(Until.Deadline);
        var heard = new List<string?>();
        try
        {
            do
            {
                heard.Add(await _lines.ReadLineAsync(deadline.Token));
            }
            while (heard[^1] is { } last && last != line);
        }
        catch (OperationCanceledException)
        {
            heard.Add("…");
        }

        Assert.True(heard[^1] == line, $"Instead of \"{line}\" it said: {string.Join(" / ", heard)}");
    }

    public void Dispose()
    {
        _lines.Dispose();
        _response.Dispose();
        _client.Dispose();
    }
}
