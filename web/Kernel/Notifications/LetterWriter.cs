using System.Globalization;
using MimeKit;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Notifications;

/// <summary>Writes the e-mail of a notification: plain text, with the addresses to go to.</summary>
internal sealed class LetterWriter(ITexts texts, MailSettings settings)
{
    private readonly CultureInfo _language = CultureInfo.GetCultureInfo(settings.Language);

    public MimeMessage Write(OutgoingMail mail)
    {
        var (mine, sender) = (CultureInfo.CurrentUICulture, MailboxAddress.Parse(settings.From));
        CultureInfo.CurrentUICulture = _language;
        try
        {
            return new MimeMessage(
                [new MailboxAddress(texts["Product"], sender.Address)], [new MailboxAddress(mail.Name, mail.Address)],
                texts.Of(mail.Notification.Title), new TextPart("plain") { Text = TextOf(mail) })
            {
                // Of the notification, not of the attempt: whoever gets it twice can see that it is one.
                MessageId = $"{mail.Notification.Id:N}@{sender.Domain}",
                Headers = { { "Auto-Submitted", "auto-generated" } },
            };
        }
        finally
        {
            CultureInfo.CurrentUICulture = mine;
        }
    }

    private string TextOf(OutgoingMail mail) => string.Join('\n',
    [
        texts["Mail.Greeting", ("Name", mail.Name)],
        "",
        .. mail.Notification.Lines.SelectMany(line => new[] { texts.Of(line.Text), $"{settings.PortalAddress.TrimEnd('/')}{line.Link}", "" }),
        texts["Mail.Foot"],
    ]);
}
