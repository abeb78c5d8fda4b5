using System.Net;
using System.Net.Http.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using OpsSupport.Kernel.Memos;

namespace OpsSupport.Kernel.Portal;

/// <summary>Somebody who asks for everything, to see what he is refused.</summary>
internal sealed class RightsVisitor(Uri portal, string? who, string? token) : IDisposable
{
    /// <summary>The signs of the table.</summary>
    public const char May = '+', MayNot = '-', SignsInFirst = '?', OpenToAll = 'o', Fault = '!';

    private const string Forgery = "__RequestVerificationToken";

    // What a page says at the top of a form that came back because somebody lacks a right, in its first words.
    private static readonly string[] Refusals = ["您没有此项权限", "只有填写人可以进行此操作"];

    private readonly HttpClient _http = new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = CookieOf(portal, who) }) { BaseAddress = portal };

    private string? _forgery;

    public async Task<char> AskAsync(PortalRoute route, string url, Func<HttpContent?> content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Parse(route.Method), url) { Content = content() };
        if (route.Operation is not null && token is not null)
        {
            request.Headers.Authorization = new("Bearer", token);
        }

        // A stream of figures never ends, so only the beginning of an answer is waited for.
        using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return answer.StatusCode switch
        {
            >= HttpStatusCode.InternalServerError => Fault,
            HttpStatusCode.Unauthorized => SignsInFirst,
            HttpStatusCode.Redirect when answer.Headers.Location?.OriginalString == "/sign-in" => SignsInFirst,
            HttpStatusCode.Forbidden or HttpStatusCode.NotFound => MayNot,
            HttpStatusCode.UnprocessableEntity => Refusals.Any((await answer.Content.ReadAsStringAsync()).Contains) ? MayNot : May,
            _ => May,
        };
    }

    /// <summary>The form of a page that is sent to a handler, as its page fills it in, but decided on a version that nobody has seen.</summary>
    public async Task<Dictionary<string, string>> FormOfAsync(PortalRoute route, string url)
    {
        // A page that shows no form to anybody leaves all that is typed to the table of fields.
        using var shown = await _http.GetAsync(url);
        var page = new HtmlParser().ParseDocument(await shown.Content.ReadAsStringAsync());
        var form = page.QuerySelectorAll<IHtmlFormElement>("form[method=post]").FirstOrDefault(form => IsSentTo(form.GetAttribute("action") ?? url, url, route.Handler));
        var fields = form is null ? [] : PaperVisitor.FieldsOf(form);
        foreach (var version in fields.Keys.Where(name => name is "version" or "Version").ToList())
        {
            fields[version] = "9999";
        }

        return fields;
    }

    public async Task<HttpContent> SendAsync(Dictionary<string, string> fields)
    {
        _forgery ??= who is null ? "" : new HtmlParser().ParseDocument(await _http.GetStringAsync("/account/tokens")).QuerySelector($"input[name={Forgery}]")!.GetAttribute("value");
        var own = new Dictionary<string, string>(fields) { [Forgery] = _forgery! };
        // Each asks as an operation of his own: the answer to somebody else's would be that one's.
        foreach (var operation in own.Keys.Where(name => name is "operation" or "Operation").ToList())
        {
            own[operation] = Guid.CreateVersion7().ToString();
        }

        return new FormUrlEncodedContent(own);
    }

    public static HttpContent ContentOf(object body) => body as HttpContent ?? JsonContent.Create(body);

    public void Dispose() => _http.Dispose();

    private static CookieContainer CookieOf(Uri portal, string? who)
    {
        var cookies = new CookieContainer();
        if (who is not null)
        {
            cookies.Add(portal, new Cookie("who", who));
        }

        return cookies;
    }

    private static bool IsSentTo(string action, string url, string? handler) =>
        action.Split('?')[0] is var path && (path.Length == 0 || path == url.Split('?')[0])
        && (handler is null ? !action.Contains("handler=", StringComparison.Ordinal) : action.Contains($"handler={handler}", StringComparison.Ordinal));
}
