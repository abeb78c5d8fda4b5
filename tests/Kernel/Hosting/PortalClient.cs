using System.Net;
using AngleSharp.Html.Parser;

namespace OpsSupport.Kernel.Hosting;

/// <summary>Somebody with a browser without script: keeps cookies, follows nothing by itself, sends forms with their tokens.</summary>
internal sealed class PortalClient : IDisposable
{
    private readonly HttpClient _http;

    public PortalClient(Uri address, string? forwardedFor = null, params Cookie[] cookies)
    {
        var kept = new CookieContainer();
        foreach (var cookie in cookies)
        {
            kept.Add(address, cookie);
        }

        _http = new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = kept }) { BaseAddress = address };
        if (forwardedFor is not null)
        {
            _http.DefaultRequestHeaders.Add("X-Forwarded-For", forwardedFor);
        }
    }

    public async Task<PortalAnswer> GetAsync(string path) => await PortalAnswer.OfAsync(await _http.GetAsync(path));

    /// <summary>Fills in the form on <paramref name="page"/> and sends it to where the page says, or to <paramref name="action"/>.</summary>
    public async Task<PortalAnswer> SendAsync(string page, IEnumerable<(string Name, string Value)> fields, string? action = null)
    {
        var token = new HtmlParser().ParseDocument((await GetAsync(page)).Html)
            .QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value");
        var form = fields.Append(("__RequestVerificationToken", token ?? "")).Select(field => KeyValuePair.Create(field.Item1, field.Item2));
        return await PortalAnswer.OfAsync(await _http.PostAsync(action ?? page, new FormUrlEncodedContent(form)));
    }

    public Task<PortalAnswer> SignInAsync(string employeeNo, string password) =>
        SendAsync("/sign-in", [("Form.EmployeeNo", employeeNo), ("Form.Password", password)]);

    public void Dispose() => _http.Dispose();
}

/// <summary>What the portal answered.</summary>
internal sealed record PortalAnswer(HttpStatusCode Status, string Html, string? Location, IReadOnlyList<string> Cookies)
{
    /// <summary>What the page says is wrong, all of it.</summary>
    public string Refusals => new HtmlParser().ParseDocument(Html).QuerySelector("[role=alert]")?.TextContent.Trim() ?? "";

    /// <summary>The fields that are marked as wrong.</summary>
    public IEnumerable<string?> FieldsRefused =>
        new HtmlParser().ParseDocument(Html).QuerySelectorAll("[aria-invalid=true]").Select(refused => refused.GetAttribute("name"));

    public static async Task<PortalAnswer> OfAsync(HttpResponseMessage response)
    {
        using (response)
        {
            return new(
                response.StatusCode,
                await response.Content.ReadAsStringAsync(),
                response.Headers.Location?.OriginalString,
                response.Headers.TryGetValues("Set-Cookie", out var cookies) ? [.. cookies] : []);
        }
    }
}
