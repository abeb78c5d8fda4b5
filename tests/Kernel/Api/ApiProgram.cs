using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace OpsSupport.Kernel.Api;

/// <summary>A program that calls the REST API, with or without a token.</summary>
internal sealed class ApiProgram : IDisposable
{
    private readonly HttpClient _http;

    public ApiProgram(Uri portal, string? token, string language = "en")
    {
        _http = new() { BaseAddress = portal };
        _http.DefaultRequestHeaders.Add("Accept-Language", language);
        if (token is not null)
        {
            _http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        }
    }

    public Task<ApiReply> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, null, headers);

    public Task<ApiReply> PutAsync(string path, object body, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Put, path, JsonContent.Create(body), headers);

    public Task<ApiReply> PostAsync(string path, object body, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, JsonContent.Create(body), headers);

    /// <summary>Sends text as it stands, right or wrong.</summary>
    public Task<ApiReply> SendTextAsync(HttpMethod method, string path, string text, string mediaType = "application/json") =>
        SendAsync(method, path, new StringContent(text, Encoding.UTF8, new MediaTypeHeaderValue(mediaType)));

    public Task<ApiReply> SendFileAsync(string path, string name, string text, params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent { { new StringContent(text), "file", name } };
        foreach (var field in fields)
        {
            form.Add(new StringContent(field.Value), field.Name);
        }

        return SendAsync(HttpMethod.Post, path, form);
    }

    public async Task<ApiReply> SendAsync(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path.StartsWith("/openapi", StringComparison.Ordinal) ? path : $"/api/v1{path}") { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await _http.SendAsync(request);
        return await ApiReply.OfAsync(response);
    }

    public void Dispose() => _http.Dispose();
}

/// <summary>What a program got back.</summary>
internal sealed record ApiReply(HttpStatusCode Status, string Text, string? MediaType, IReadOnlyDictionary<string, string> Headers)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    /// <summary>The codes of the reasons, where it was refused.</summary>
    public IEnumerable<string> Codes => Json["errors"]!.AsArray().Select(error => error!["code"]!.GetValue<string>());

    public IEnumerable<string?> Fields => Json["errors"]!.AsArray().Select(error => error!["field"]?.GetValue<string>());

    public override string ToString() => $"{Status} {Text}";

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    public static async Task<ApiReply> OfAsync(HttpResponseMessage response) => new(
        response.StatusCode,
        await response.Content.ReadAsStringAsync(),
        response.Content.Headers.ContentType?.MediaType,
        response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase));
}
