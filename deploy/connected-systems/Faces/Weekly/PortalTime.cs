using System.Globalization;
using System.Net;
using System.Text.Json;
using ConnectedSystems.Kernel.Todos;
using ConnectedSystems.Kernel.Wording;

namespace ConnectedSystems.Faces.Weekly;

/// <summary>
/// Reads somebody's time reports from the portal's REST API. That takes personal access tokens only, so the person gives one of his own: the portal
/// shows it no more than he may see himself, and this system keeps it no longer than for the one call.
/// </summary>
internal sealed class PortalTime(IHttpClientFactory clients)
{
    private static readonly string[] Said = ["activity", "remark"];

    /// <summary>A line for each day and project: what was done and for how long.</summary>
    public async Task<(string? Text, Refusal? Why)> DraftAsync(string person, DateOnly monday, string token, Language language, CancellationToken cancellation)
    {
        try
        {
            using var request = new HttpRequestMessage(
                HttpMethod.Get, $"/api/v1/time-reports/{Uri.EscapeDataString(person)}?from={monday:yyyy-MM-dd}&to={monday.AddDays(6):yyyy-MM-dd}");
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
            using var answer = await clients.CreateClient(PortalTodos.Client).SendAsync(request, cancellation);
            return answer.StatusCode switch
            {
                HttpStatusCode.OK => Told(await answer.Content.ReadFromJsonAsync<JsonElement>(cancellation), language),
                HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => (null, new(WeeklyWords.TokenRefused)),
                HttpStatusCode.NotFound => (null, new(WeeklyWords.NoTime)),
                _ => (null, new(WeeklyWords.TimeUnreachable)),
            };
        }
        catch (Exception fault) when (fault is HttpRequestException or JsonException || (fault is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return (null, new(WeeklyWords.TimeUnreachable));
        }
    }

    private static (string?, Refusal?) Told(JsonElement answer, Language language)
    {
        var lines = answer.GetProperty("lines").EnumerateArray().Select(line => LineOf(line, language)).ToList();
        return lines.Count == 0 ? (null, new(WeeklyWords.NoTime)) : (string.Join('\n', lines), null);
    }

    private static string LineOf(JsonElement line, Language language)
    {
        var entry = line.GetProperty("entry");
        var hours = language.Say(WeeklyWords.Hours, entry.GetProperty("hours").ToString());
        var said = Said.Select(name => entry.TryGetProperty(name, out var value) ? value.ToString() : "").Where(text => text.Length > 0);
        var day = DateOnly.Parse(line.GetProperty("day").GetString()!, CultureInfo.InvariantCulture);
        return string.Join(' ', [$"{day:yyyy-MM-dd}", entry.GetProperty("project").ToString(), hours, .. said]);
    }
}
