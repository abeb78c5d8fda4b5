using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace ConnectedSystems.Kernel.Todos;

/// <summary>The portal's interface for to-dos, with a token that this system gets for itself.</summary>
internal sealed class PortalTodos(IHttpClientFactory clients, SystemSettings settings, TimeProvider time)
{
    public const string Client = "portal";

    private const string Root = "/api/v1/todos";

    // A token is not used in its last minute: the call may take a while.
    private static readonly TimeSpan Spare = TimeSpan.FromMinutes(1);

    private (string Text, DateTimeOffset Until) _token;

    /// <summary>Says how it stands with one to-do.</summary>
    /// <returns>What the portal finds wrong with it though it was told; null for nothing.</returns>
    /// <exception cref="HttpRequestException">It was not told.</exception>
    public async Task<string?> TellAsync(OwedTodo owed, CancellationToken cancellation)
    {
        var id = Uri.EscapeDataString(owed.Todo.Id);
        using var answer = owed.State switch
        {
            TodoState.Open => await SendAsync(HttpMethod.Put, Root, new[] { Said(owed) }, cancellation),
            TodoState.Done => await SendAsync(HttpMethod.Post, $"{Root}/{id}/finish", null, cancellation),
            _ => await SendAsync(HttpMethod.Post, $"{Root}/{id}/cancel", null, cancellation),
        };
        var outcome = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellation);
        return owed.State is TodoState.Open && outcome.TryGetProperty("nobody", out var nobody) && nobody.GetArrayLength() > 0 ? TodoRules.Nobody : null;
    }

    /// <summary>Says all that is open: afterwards there is no difference.</summary>
    public async Task ReconcileAsync(IEnumerable<OwedTodo> open, CancellationToken cancellation) =>
        (await SendAsync(HttpMethod.Put, $"{Root}/open", open.Select(Said), cancellation)).Dispose();

    /// <summary>Says that this system is there.</summary>
    public async Task BeatAsync(CancellationToken cancellation) => (await SendAsync(HttpMethod.Post, $"{Root}/heartbeat", null, cancellation)).Dispose();

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(cancellation));
        var answer = await clients.CreateClient(Client).SendAsync(request, cancellation);
        if (answer.StatusCode is HttpStatusCode.Unauthorized)
        {
            _token = default;
        }

        if (!answer.IsSuccessStatusCode)
        {
            var why = await answer.Content.ReadAsStringAsync(cancellation);
            answer.Dispose();
            throw new HttpRequestException($"{(int)answer.StatusCode} {why}", null, answer.StatusCode);
        }

        return answer;
    }

    private async Task<string> TokenAsync(CancellationToken cancellation)
    {
        if (_token.Until > time.GetUtcNow())
        {
            return _token.Text;
        }

        using var asked = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["scope"] = "todos",
            ["client_id"] = settings.ClientId,
            ["client_secret"] = settings.ClientSecret,
        });
        using var answer = await clients.CreateClient(Client).PostAsync("/connect/token", asked, cancellation);
        answer.EnsureSuccessStatusCode();
        var given = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellation);
        _token = (given.GetProperty("access_token").GetString()!, time.GetUtcNow() + TimeSpan.FromSeconds(given.GetProperty("expires_in").GetInt32()) - Spare);
        return _token.Text;
    }

    private static object Said(OwedTodo owed) => new
    {
        id = owed.Todo.Id,
        assignees = new[] { owed.Todo.Assignee },
        title = owed.Todo.Title,
        link = owed.Todo.Link,
        kind = owed.Todo.Kind,
        createdAt = owed.CreatedAt,
        dueAt = owed.Todo.DueAt,
        version = owed.Revision,
    };
}
