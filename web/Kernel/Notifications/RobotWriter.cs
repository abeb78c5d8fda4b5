using System.Text;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Notifications;

/// <summary>Writes what a robot says: each thing with whom it is for and where to go, as much as the platform takes at a time.</summary>
internal sealed class RobotWriter(ITexts texts, PortalSettings portal)
{
    private const int MostBytesOfText = 2048;
    private const int MostBytesOfMarkdown = 4096;

    // For the sentence that there is more.
    private const int Reserve = 160;

    /// <param name="platform">The robot's.</param>
    public RobotSpeech Write(OutgoingMessage message, IRobotPlatform platform) => SpokenLanguage.Speak(portal.Language, () => SpeechOf(message, message.Robot!, platform));

    private RobotSpeech SpeechOf(OutgoingMessage message, Robot robot, IRobotPlatform platform)
    {
        var most = (robot.Format == RobotFormat.Markdown ? MostBytesOfMarkdown : MostBytesOfText) - Reserve;
        var title = message.IsDigest ? texts["Digest.Subject", ("Count", message.Notifications.Length)] : texts.Of(message.Notifications[0].Notification.Title);
        var (text, said) = (new StringBuilder(message.IsDigest ? $"{RobotText.Plain(title)}\n\n" : ""), 0);
        foreach (var part in message.Notifications.OrderBy(one => message.IsDigest ? one.Notification.Kind : default).Select(one => PartOf(one, robot, platform)))
        {
            if (Encoding.UTF8.GetByteCount(part) + Encoding.UTF8.GetByteCount(text.ToString()) > most)
            {
                break;
            }

            text.Append(part);
            said++;
        }

        var rest = message.Notifications.Length - said;
        text.Append(rest == 0 ? "" : texts["Robot.More", ("Count", rest), ("Link", portal.Link("/notifications"))]);
        return new(robot.Format, RobotText.Plain(title), text.ToString().TrimEnd(), robot.Mention,
            [.. message.Notifications.Select(one => CalledAs(one, robot.Mention)).OfType<string>().Distinct()]);
    }

    private string PartOf(AddressedNotification one, Robot robot, IRobotPlatform platform)
    {
        var who = CalledAs(one, robot.Mention) is { } called ? platform.CallOf(robot.Mention, robot.Format, called) : null;
        var head = RobotText.Plain(texts.Of(one.Notification.Title));
        var name = who ?? RobotText.Plain(one.Name);
        var lines = one.Notification.Lines.Select(line => (Text: RobotText.Plain(texts.Of(line.Text)), Link: portal.Link(line.Link)));
        return robot.Format == RobotFormat.Markdown
            ? $"**{head}** {name}\n\n{string.Concat(lines.Select(line => $"> [{line.Text}]({line.Link})\n\n"))}"
            : $"{head} {name}\n{string.Concat(lines.Select(line => $"{line.Text}\n{line.Link}\n"))}\n";
    }

    private static string? CalledAs(AddressedNotification one, RobotMention mention) => one.Call.IsQuiet ? null : mention switch
    {
        RobotMention.UserId => one.Person.Value,
        RobotMention.Phone => one.Call.Phone,
        _ => null,
    };
}
