using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using OpsSupport.Kernel.Portal;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.SignOn;

/// <summary>Somebody at a browser who is led to the portal, and the system that leads him, with every parameter at hand.</summary>
internal sealed class SignOnVisitor : IDisposable
{
    public const string Verifier = "a-verifier-of-more-than-forty-three-characters-0123456789";

    private readonly HttpClient _http;
    private readonly string _code;
    private readonly string? _secret;

    /// <param name="person">Null for somebody who has not signed in.</param>
    public SignOnVisitor(Uri portal, EmployeeNo? person, string session, string code, string? secret)
    {
        var cookies = new CookieContainer();
        if (person is not null)
        {
            cookies.Add(portal, new Cookie(CookieSignIn.Cookie, person.Value));
            cookies.Add(portal, new Cookie(CookieSignIn.Session, session));
        }

        (_code, _secret) = (code, secret);
        _http = new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = portal };
    }

    public Uri Portal => _http.BaseAddress!;

    /// <summary>What a right request says; a test changes what it is about, and leaves out what it sets to null.</summary>
    public Dictionary<string, string?> Request => new()
    {
        ["client_id"] = _code,
        ["redirect_uri"] = "http://127.0.0.1:9/signin-oidc",
        ["response_type"] = "code",
        ["scope"] = "openid profile offline_access",
        ["state"] = "s",
        ["code_challenge"] = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier))),
        ["code_challenge_method"] = "S256",
    };

    public async Task<SignOnAnswer> AuthorizeAsync(params (string Name, string? Value)[] changes)
    {
        using var answer = await _http.GetAsync(QueryHelpers.AddQueryString("/connect/authorize", With(Request, changes).Where(one => one.Value is not null)));
        return await SignOnAnswer.OfAsync(answer);
    }

    /// <summary>A code, where everything is as it should be.</summary>
    public async Task<string> CodeAsync(params (string Name, string? Value)[] changes) =>
        (await AuthorizeAsync(changes)).Parameter("code") ?? throw new InvalidOperationException("There was no code.");

    public Task<SignOnAnswer> RedeemAsync(string code, params (string Name, string? Value)[] changes) => PostAsync("/connect/token", With(
        new()
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = "http://127.0.0.1:9/signin-oidc",
            ["code_verifier"] = Verifier,
            ["client_id"] = _code,
            ["client_secret"] = _secret,
        },
        changes));

    public Task<SignOnAnswer> RefreshAsync(string token) =>
        PostAsync("/connect/token", new() { ["grant_type"] = "refresh_token", ["refresh_token"] = token, ["client_id"] = _code, ["client_secret"] = _secret });

    public Task<SignOnAnswer> ActAloneAsync(string scope) =>
        PostAsync("/connect/token", new() { ["grant_type"] = "client_credentials", ["scope"] = scope, ["client_id"] = _code, ["client_secret"] = _secret });

    public Task<SignOnAnswer> IntrospectAsync(string token) =>
        PostAsync("/connect/introspect", new() { ["token"] = token, ["client_id"] = _code, ["client_secret"] = _secret });

    public Task<SignOnAnswer> RevokeAsync(string token) =>
        PostAsync("/connect/revoke", new() { ["token"] = token, ["client_id"] = _code, ["client_secret"] = _secret });

    public async Task<SignOnAnswer> UserInfoAsync(string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/connect/userinfo") { Headers = { Authorization = new("Bearer", token) } };
        using var answer = await _http.SendAsync(request);
        return await SignOnAnswer.OfAsync(answer);
    }

    public async Task<SignOnAnswer> GetAsync(string url)
    {
        using var answer = await _http.GetAsync(url);
        return await SignOnAnswer.OfAsync(answer);
    }

    public void Dispose() => _http.Dispose();

    private async Task<SignOnAnswer> PostAsync(string url, Dictionary<string, string?> fields)
    {
        using var content = new FormUrlEncodedContent(fields.Where(one => one.Value is not null));
        using var answer = await _http.PostAsync(url, content);
        return await SignOnAnswer.OfAsync(answer);
    }

    private static Dictionary<string, string?> With(Dictionary<string, string?> fields, (string Name, string? Value)[] changes)
    {
        foreach (var (name, value) in changes)
        {
            fields[name] = value;
        }

        return fields;
    }
}

/// <summary>What came back.</summary>
internal sealed record SignOnAnswer(HttpStatusCode Status, string? Onward, string Text)
{
    public static async Task<SignOnAnswer> OfAsync(HttpResponseMessage answer) =>
        new(answer.StatusCode, answer.Headers.Location?.OriginalString, await answer.Content.ReadAsStringAsync());

    /// <summary>What the way onward says.</summary>
    public string? Parameter(string name) =>
        Onward?.Split('?', 2) is [_, var query] && QueryHelpers.ParseQuery(query).TryGetValue(name, out var value) ? value.ToString() : null;

    /// <summary>A member of the answer; null where it has none.</summary>
    public string? this[string member] => Text.StartsWith('{') && JsonDocument.Parse(Text).RootElement.TryGetProperty(member, out var value) ? value.ToString() : null;
}
