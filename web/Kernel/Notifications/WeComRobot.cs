namespace OpsSupport.Kernel.Notifications;

/// <summary>Robots of WeCom (企业微信): whoever knows the key speaks.</summary>
internal sealed class WeComRobot : IRobotPlatform
{
    // A limit of the minute lasts a minute.
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public RobotPlatform Platform => RobotPlatform.WeCom;

    public string Origin => "https://qyapi.weixin.qq.com";

    public bool IsRobot(Uri address) =>
        address.AbsolutePath == "/cgi-bin/webhook/send" && address.Query.StartsWith("?key=", StringComparison.Ordinal) && address.Query.Length > "?key=".Length;

    public string? CallOf(RobotMention mention, RobotFormat format, string called) =>
        format == RobotFormat.Markdown && mention == RobotMention.UserId ? $"<@{called}>" : null;

    public Uri AddressAt(RobotCredentials credentials, DateTimeOffset now) => credentials.Address;

    public object BodyOf(RobotSpeech speech) => speech.Format == RobotFormat.Markdown
        ? new { msgtype = "markdown", markdown = new { content = speech.Text } }
        : new
        {
            msgtype = "text",
            text = new
            {
                content = speech.Text,
                mentioned_list = speech.Mention == RobotMention.UserId ? speech.Called : [],
                mentioned_mobile_list = speech.Mention == RobotMention.Phone ? speech.Called : [],
            },
        };

    public RobotVerdict Judge(int code) => code switch
    {
        45009 => RobotVerdict.TooFast(Window),
        // Wrong secret, company or agent, no right, address not allowed, the robot was removed: somebody has to look at it.
        40001 or 40013 or 40056 or 60011 or 60020 or 93000 => RobotVerdict.Hopeless,
        _ => RobotVerdict.Again,
    };
}
