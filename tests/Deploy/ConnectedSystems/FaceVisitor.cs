using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using OpsSupport.Kernel.Portal;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Deploy.ConnectedSystems;

/// <summary>Somebody who is signed in to the portal, at a browser without script, who goes to one of the connected systems.</summary>
internal sealed class FaceVisitor : IDisposable
{
    private readonly HttpClient _http;

    /// <param name="session">The session in the portal; null for somebody who is not signed in there.</param>
    public FaceVisitor(Uri system, Uri portal, EmployeeNo person, string? session)
    {
        var cookies = new CookieContainer();
        if (session is not null)
        {
            cookies.Add(portal, new Cookie(CookieSignIn.Cookie, person.Value));
            cookies.Add(portal, new Cookie(CookieSignIn.Session, session));
        }

        _http = new(new HttpClientHandler { CookieContainer = cookies }) { BaseAddress = system, Timeout = TimeSpan.FromSeconds(30) };
    }

    public async Task<FaceAnswer> GetAsync(string path) => await FaceAnswer.OfAsync(await _http.GetAsync(path));

    /// <summary>Opens a page, changes some fields of its form and presses the first button, or the named one.</summary>
    /// <param name="fields">A name that is said more than once has as many values.</param>
    public async Task<FaceAnswer> SendAsync(string path, string form, (string Name, string Value)[] fields, string? button = null)
    {
        var page = await GetAsync(path);
        return await SendAsync(page, form, fields, button);
    }

    /// <param name="target">Where the form is sent instead of where it says, for somebody who forges one.</param>
    public async Task<FaceAnswer> SendAsync(FaceAnswer page, string form, (string Name, string Value)[] fields, string? button = null, string? target = null)
    {
        var found = FormOf(page, form);
        using var content = new FormUrlEncodedContent(FieldsOf(found, fields));
        return await FaceAnswer.OfAsync(await _http.PostAsync(target is null ? TargetOf(page, found, button) : new(page.Address, target), content));
    }

    /// <summary>Sends a file with a form.</summary>
    public async Task<FaceAnswer> UploadAsync(string path, string form, string field, string fileName, byte[] file, params (string Name, string Value)[] fields)
    {
        var page = await GetAsync(path);
        var found = FormOf(page, form);
        using var content = new MultipartFormDataContent { { new ByteArrayContent(file), field, fileName } };
        foreach (var (name, value) in FieldsOf(found, fields).Where(one => one.Key != field))
        {
            content.Add(new StringContent(value), name);
        }

        return await FaceAnswer.OfAsync(await _http.PostAsync(TargetOf(page, found, null), content));
    }

    public async Task<byte[]> DownloadAsync(string path) => await _http.GetByteArrayAsync(path);

    public async Task<FaceAnswer> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await FaceAnswer.OfAsync(await _http.PostAsync(path, content));
    }

    public void Dispose() => _http.Dispose();

    private static IHtmlFormElement FormOf(FaceAnswer page, string form) => page.Page.QuerySelector<IHtmlFormElement>(form)
        ?? throw new InvalidOperationException($"{page.Address} ({page.Status}) has no form {form}: {page.Page.Body?.TextContent}");

    private static Uri TargetOf(FaceAnswer page, IHtmlFormElement form, string? button)
    {
        var own = button is null ? null : (form.QuerySelector(button) ?? throw new InvalidOperationException($"There is no button {button}.")).GetAttribute("formaction");
        return new(page.Address, own ?? form.GetAttribute("action") ?? page.Address.ToString());
    }

    private static IEnumerable<KeyValuePair<string, string>> FieldsOf(IHtmlFormElement form, (string Name, string Value)[] changed) =>
        form.Elements.Where(field => field.GetAttribute("name") is { } name && changed.All(one => one.Name != name)).SelectMany(ValuesOf)
            .Concat(changed.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    private static IEnumerable<KeyValuePair<string, string>> ValuesOf(IElement field) => field switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => [],
        IHtmlInputElement input => [KeyValuePair.Create(input.Name!, input.Value)],
        IHtmlTextAreaElement text => [KeyValuePair.Create(text.Name!, text.Value)],
        IHtmlSelectElement list => list.Options.Where(option => option.IsSelected).Select(option => KeyValuePair.Create(list.Name!, option.Value)),
        _ => [],
    };
}

/// <summary>The page somebody ends at, after all that led him there.</summary>
internal sealed record FaceAnswer(HttpStatusCode Status, Uri Address, string Html)
{
    private IHtmlDocument? _page;

    public IHtmlDocument Page => _page ??= new HtmlParser().ParseDocument(Html);

    /// <summary>Why it was refused; null where it was not.</summary>
    public string? Refusal => Page.QuerySelector(".refusal")?.TextContent.Trim();

    public string? Text(string selector) => Page.QuerySelector(selector)?.TextContent.Trim();

    public static async Task<FaceAnswer> OfAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            return new(answer.StatusCode, answer.RequestMessage!.RequestUri!, await answer.Content.ReadAsStringAsync());
        }
    }
}
