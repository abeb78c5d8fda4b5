using System.Runtime.CompilerServices;

namespace OpsSupport.Kernel.Notifications;

/// <summary>Sends by e-mail: one conversation with the mail server for all that is due.</summary>
internal sealed class MailChannel(MailSettings settings, LetterWriter letters) : IDeliveryChannel
{
    public DeliveryChannel Channel => DeliveryChannel.Mail;

    public async IAsyncEnumerable<DeliveryOutcome> SendAsync(
        IReadOnlyList<OutgoingMessage> messages, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var conversation = new SmtpConversation(settings);
        string? broken = null;
        foreach (var message in messages)
        {
            using var letter = letters.Write(message);
            var outcome = broken is null ? await conversation.SendAsync(message.Id, letter, cancellation) : new(message.Id, broken);
            broken = conversation.IsBroken ? outcome.Error : null;
            yield return outcome;
        }
    }
}
