using MimeKit;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Notifications;

/// <summary>Writes the e-mail of a notification or of a digest: plain text, with the addresses to go to.</summary>
internal sealed class LetterWriter(ITexts texts, MailSettings settings, PortalSettings portal)
{
    public MimeMessage Write(OutgoingMessage message) => SpokenLanguage.Speak(message.Language ?? portal.Language, () => Letter(message));

    private MimeMessage Letter(OutgoingMessage message)
    {
        var (sender, name) = (MailboxAddress.Parse(settings.From), message.Notifications[0].Name);
        return new MimeMessage(
            [new MailboxAddress(texts["Product"], sender.Address)], [new MailboxAddress(name, message.Address!)],
            SubjectOf(message), new TextPart("plain") { Text = TextOf(message, name) })
        {
            // Of the message, not of the attempt: whoever gets it twice can see that it is one.
            MessageId = $"{message.Id:N}@{sender.Domain}",
            Headers = { { "Auto-Submitted", "auto-generated" } },
        };
    }

    private string SubjectOf(OutgoingMessage message) => message.IsDigest
        ? texts["Digest.Subject", ("Count", message.Notifications.Length)]
        : texts.Of(message.Notifications[0].Notification.Title);

    private string TextOf(OutgoingMessage message, string name) => string.Join('\n',
    [
        texts["Mail.Greeting", ("Name", name)],
        "",
        .. message.IsDigest ? DigestOf(message) : message.Notifications.SelectMany(one => LinesOf(one.Notification)),
        texts["Mail.Foot"],
        texts["Mail.Preferences"],
        $"{portal.Link("/account/notifications")}",
    ]);

    private IEnumerable<string> DigestOf(OutgoingMessage message) => message.Notifications.Select(one => one.Notification)
        .GroupBy(one => one.Kind).OrderBy(kind => kind.Key)
        .SelectMany(kind => kind.SelectMany(one => LinesOf(one).Prepend(texts.Of(one.Title)))
            .Prepend("").Prepend(texts["Digest.Kind", ("Kind", texts.Of(kind.Key)), ("Count", kind.Count())]));

    private IEnumerable<string> LinesOf(Notification notification) =>
        notification.Lines.SelectMany(line => new[] { texts.Of(line.Text), portal.Link(line.Link), "" });
}
