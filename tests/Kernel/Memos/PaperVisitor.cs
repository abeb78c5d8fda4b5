using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using OpsSupport.Kernel.Portal;

namespace OpsSupport.Kernel.Memos;

/// <summary>Somebody with a browser that has no script: reads pages, fills in their forms, keeps their cookies.</summary>
internal sealed class PaperVisitor(Uri portal, string? who = null) : IDisposable
{
    private readonly HttpClient _client = Browser(portal, who ?? PaperDesk.Clerk.Value);

    public async Task<PaperAnswer> GetAsync(string url, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return await AnswerAsync(await _client.SendAsync(request));
    }

    /// <summary>Sends the page's form whose action or button is named, with some fields changed, as it stands.</summary>
    public Task<PaperAnswer> SendAsync(PaperAnswer page, string form, params (string Name, string Value)[] fields) =>
        SendAsync(page, form, FormUrl(page, form), fields);

    public async Task<PaperAnswer> SendAsync(PaperAnswer page, string form, string url, params (string Name, string Value)[] fields)
    {
        var values = FieldsOf((IHtmlFormElement)page.Page.QuerySelector(form)!);
        foreach (var (name, value) in fields)
        {
            values[name] = value;
        }

        return await PostAsync(url, values);
    }

    public async Task<PaperAnswer> PostAsync(string url, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        return await AnswerAsync(await _client.PostAsync(url, content));
    }

    /// <summary>Sends the page's form with a file in one of its fields.</summary>
    public async Task<PaperAnswer> SendFileAsync(PaperAnswer page, string form, string field, string fileName, byte[] file, params (string Name, string Value)[] fields)
    {
        using var content = new MultipartFormDataContent { { new ByteArrayContent(file), field, fileName } };
        AddFields(content, page, form, field, fields);
        return await AnswerAsync(await _client.PostAsync(FormUrl(page, form), content));
    }

    /// <summary>Sends the page's form with several files in one of its fields.</summary>
    public async Task<PaperAnswer> SendFilesAsync(
        PaperAnswer page, string form, string field, IEnumerable<(string Name, byte[] Content)> files, params (string Name, string Value)[] headers)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (name, bytes) in files)
        {
            content.Add(new ByteArrayContent(bytes), field, name);
        }

        AddFields(content, page, form, field, []);
        using var request = new HttpRequestMessage(HttpMethod.Post, FormUrl(page, form)) { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return await AnswerAsync(await _client.SendAsync(request));
    }

    public void Dispose() => _client.Dispose();

    private static void AddFields(MultipartFormDataContent content, PaperAnswer page, string form, string file, IEnumerable<(string Name, string Value)> fields)
    {
        var typed = FieldsOf((IHtmlFormElement)page.Page.QuerySelector(form)!);
        typed.Remove(file);
        foreach (var (name, value) in fields)
        {
            typed[name] = value;
        }

        foreach (var (name, value) in typed)
        {
            content.Add(new StringContent(value), name);
        }
    }

    private static HttpClient Browser(Uri portal, string who)
    {
        var cookies = new CookieContainer();
        cookies.Add(portal, new Cookie(CookieSignIn.Cookie, who));
        return new(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = portal };
    }

    private static string FormUrl(PaperAnswer page, string form) =>
        ((IHtmlFormElement)page.Page.QuerySelector(form)!).GetAttribute("action") ?? page.Url;

    /// <summary>What a form would send as it stands.</summary>
    public static Dictionary<string, string> FieldsOf(IHtmlFormElement form)
    {
        var inputs = form.QuerySelectorAll<IHtmlInputElement>("input[name]").Where(input => input.Type is not "checkbox" || input.IsChecked)
            .Select(input => (input.Name!, input.Value));
        var selects = form.QuerySelectorAll<IHtmlSelectElement>("select[name]").Select(select => (select.Name!, select.Value ?? ""));
        var areas = form.QuerySelectorAll<IHtmlTextAreaElement>("textarea[name]").Select(area => (area.Name!, area.Value));
        // Enter presses the first button, whether it has a name or not.
        var button = form.QuerySelectorAll<IHtmlButtonElement>("button:not([type=button])").Take(1).Where(one => one.Name is not null).Select(one => (one.Name!, one.Value));
        return inputs.Concat(selects).Concat(areas).Concat(button).GroupBy(field => field.Item1).ToDictionary(field => field.Key, field => field.Last().Item2);
    }

    private static async Task<PaperAnswer> AnswerAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var bytes = await response.Content.ReadAsByteArrayAsync();
            var html = System.Text.Encoding.UTF8.GetString(bytes);
            return new(response.RequestMessage!.RequestUri!.PathAndQuery, response.StatusCode, html, bytes, response.Headers.Location?.ToString(), response)
            {
                Page = new HtmlParser().ParseDocument(html),
            };
        }
    }
}

/// <summary>What came back.</summary>
internal sealed record PaperAnswer(string Url, HttpStatusCode Status, string Html, byte[] Bytes, string? Onward, HttpResponseMessage Response)
{
    public required IHtmlDocument Page { get; init; }

    /// <summary>The text of the first element that matches, without the space around it.</summary>
    public string? Text(string selector) => Page.QuerySelector(selector)?.TextContent.Trim();

    public string? Header(string name) => Response.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : null;
}
