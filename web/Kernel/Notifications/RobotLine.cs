using System.Net;
using System.Text.Json;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Notifications;

/// <summary>The line to robots: posts what one says and understands the answer.</summary>
/// <param name="patience">How long an answer is waited for.</param>
internal sealed class RobotLine(
    IEnumerable<IRobotPlatform> platforms, RobotSeal seal, RobotAddresses addresses, RobotWriter writer, ITexts texts, TimeProvider time, TimeSpan patience) : IDisposable
{
    private const int LongestAnswer = 64 * 1024;

    // An answer that leads elsewhere is not followed: it would lead around the list of allowed addresses.
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        Timeout = patience,
        MaxResponseContentBufferSize = LongestAnswer,
    };

    public IRobotPlatform Of(RobotPlatform platform) => platforms.Single(one => one.Platform == platform);

    public async Task<DeliveryOutcome> SayAsync(OutgoingMessage message, CancellationToken cancellation)
    {
        var platform = Of(message.Robot!.Platform);
        if (seal.Open(message.Robot.Credentials) is not { } credentials)
        {
            return new(message.Id, texts["Robot.Unreadable"], Hopeless: true);
        }

        if (!addresses.IsAllowed(platform, credentials.Address))
        {
            return new(message.Id, texts[nameof(RobotAddressNotAllowed)], Hopeless: true);
        }

        try
        {
            var address = platform.AddressAt(credentials, time.GetUtcNow());
            using var answer = await _client.PostAsJsonAsync(address, platform.BodyOf(writer.Write(message, platform)), cancellation);
            return await JudgeAsync(message.Id, platform, answer, cancellation);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException || (fault is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            // Whether it was heard is not known: better twice than never.
            return new(message.Id, fault is OperationCanceledException ? texts["Robot.NoAnswer"] : fault.Message);
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<DeliveryOutcome> JudgeAsync(Guid message, IRobotPlatform platform, HttpResponseMessage answer, CancellationToken cancellation)
    {
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            return new(message, $"HTTP {(int)answer.StatusCode}", Hopeless: IsHopeless(answer.StatusCode));
        }

        if (Read(await answer.Content.ReadAsStringAsync(cancellation)) is not { } said)
        {
            return new(message, texts["Robot.Garbage"]);
        }

        var verdict = said.Code == 0 ? null : platform.Judge(said.Code);
        return verdict is null ? new(message) : new(message, $"{said.Code} {said.Text}".TrimEnd(), verdict.IsHopeless, verdict.Pause);
    }

    private static bool IsHopeless(HttpStatusCode status) =>
        status is < HttpStatusCode.InternalServerError and not (HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests);

    /// <summary>Null where it is nothing that a platform says.</summary>
    private static (int Code, string? Text)? Read(string answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("errcode", out var code) && code.TryGetInt32(out var number)
                ? (number, json.RootElement.TryGetProperty("errmsg", out var text) ? text.ToString() : null)
                : null;
        }
        catch (Exception garbage) when (garbage is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
