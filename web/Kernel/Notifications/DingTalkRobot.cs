using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OpsSupport.Kernel.Notifications;

/// <summary>Robots of DingTalk (钉钉): messages are signed with the robot's secret, for an hour.</summary>
internal sealed class DingTalkRobot : IRobotPlatform
{
    // Who speaks too fast is not listened to for ten minutes.
    private static readonly TimeSpan Throttled = TimeSpan.FromMinutes(10);

    public RobotPlatform Platform => RobotPlatform.DingTalk;

    public string Origin => "https://oapi.dingtalk.com";

    public bool IsRobot(Uri address) =>
        address.AbsolutePath == "/robot/send" && address.Query.StartsWith("?access_token=", StringComparison.Ordinal) && address.Query.Length > "?access_token=".Length;

    public string? CallOf(RobotMention mention, RobotFormat format, string called) => mention == RobotMention.Nobody ? null : $"@{called}";

    public Uri AddressAt(RobotCredentials credentials, DateTimeOffset now)
    {
        if (credentials.Secret is not { Length: > 0 } secret)
        {
            return credentials.Address;
        }

        var timestamp = now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        return new($"{credentials.Address}&timestamp={timestamp}&sign={Sign(secret, timestamp)}");
    }

    /// <summary>Base64 of HMAC-SHA256 over time and secret, as it stands in an address.</summary>
    public static string Sign(string secret, string timestamp) => Uri.EscapeDataString(Convert.ToBase64String(
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{timestamp}\n{secret}"))));

    public object BodyOf(RobotSpeech speech)
    {
        var at = new
        {
            atMobiles = speech.Mention == RobotMention.Phone ? speech.Called : [],
            atUserIds = speech.Mention == RobotMention.UserId ? speech.Called : [],
            isAtAll = false,
        };
        return speech.Format == RobotFormat.Markdown
            ? new { msgtype = "markdown", markdown = new { title = speech.Title, text = speech.Text }, at }
            : new { msgtype = "text", text = new { content = speech.Text }, at };
    }

    public RobotVerdict Judge(int code) => code switch
    {
        130101 => RobotVerdict.TooFast(Throttled),
        // Keyword, sign or address did not pass; a parameter is bad.
        310000 or 40035 => RobotVerdict.Hopeless,
        _ => RobotVerdict.Again,
    };
}
