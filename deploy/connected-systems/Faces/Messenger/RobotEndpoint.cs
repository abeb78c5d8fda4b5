using System.Text.Json;

namespace ConnectedSystems.Faces.Messenger;

/// <summary>
/// Takes the portal's notifications, as group robots of WeCom do: the portal needs to know nothing about this messenger but its origin
/// (<c>Portal:RobotOrigins</c>) and the address of the robot.
/// </summary>
internal static class RobotEndpoint
{
    public const string Path = "/cgi-bin/webhook/send";

    public const int LargestBody = 64 * 1024;

    // The codes that WeCom answers with, by which the portal knows whether to try again.
    private static readonly object Taken = new { errcode = 0, errmsg = "ok" };
    private static readonly object Unknown = new { errcode = 93000, errmsg = "invalid webhook url" };
    private static readonly object Unreadable = new { errcode = 40008, errmsg = "invalid message type" };

    public static async Task<IResult> TakeAsync(HttpRequest request, string? key, ConversationStore conversations, MessageStore messages, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(key) || conversations.OfRobot(MessengerRules.HashOf(key)) is not (> 0 and var group))
        {
            return TypedResults.Json(Unknown);
        }

        if (await TextOfAsync(request, cancellation) is not { Length: > 0 } text)
        {
            return TypedResults.Json(Unreadable);
        }

        messages.Say(group, null, text.Length <= MessengerRules.LongestMessage ? text : text[..MessengerRules.LongestMessage]);
        return TypedResults.Json(Taken);
    }

    /// <summary>Null where it is nothing that a robot says.</summary>
    private static async Task<string?> TextOfAsync(HttpRequest request, CancellationToken cancellation)
    {
        try
        {
            using var said = await JsonDocument.ParseAsync(request.Body, cancellationToken: cancellation);
            var kind = said.RootElement.GetProperty("msgtype").GetString();
            return kind is "text" or "markdown" ? said.RootElement.GetProperty(kind).GetProperty("content").GetString()?.Trim() : null;
        }
        catch (Exception garbage) when (garbage is JsonException or KeyNotFoundException or InvalidOperationException or BadHttpRequestException)
        {
            return null;
        }
    }
}
