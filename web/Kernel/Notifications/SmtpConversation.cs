using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace OpsSupport.Kernel.Notifications;

/// <summary>One conversation with the mail server, for as many mails as there are.</summary>
internal sealed class SmtpConversation(MailSettings settings) : IDisposable
{
    private const int FirstPermanentRefusal = 500;

    private readonly SmtpClient _client = new();

    /// <summary>Whether the server can be talked to; where it cannot, there is no use in trying the next mail.</summary>
    public bool IsBroken { get; private set; }

    public async Task<DeliveryOutcome> SendAsync(Guid message, MimeMessage letter, CancellationToken cancellation)
    {
        try
        {
            await ConnectAsync(cancellation);
            await _client.SendAsync(letter, cancellation);
            return new(message);
        }
        catch (SmtpCommandException refused)
        {
            return new(message, $"{(int)refused.StatusCode} {refused.Message}", Hopeless: (int)refused.StatusCode >= FirstPermanentRefusal);
        }
        catch (Exception fault) when (fault is IOException or SocketException or ProtocolException or AuthenticationException or SslHandshakeException or NotSupportedException)
        {
            IsBroken = true;
            return new(message, fault.Message);
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task ConnectAsync(CancellationToken cancellation)
    {
        if (_client.IsConnected)
        {
            return;
        }

        // Nobody converses where no host is set.
        await _client.ConnectAsync(settings.Host!, settings.Port, settings.Tls switch
        {
            MailTls.None => SecureSocketOptions.None,
            MailTls.OnConnect => SecureSocketOptions.SslOnConnect,
            _ => SecureSocketOptions.StartTls,
        }, cancellation);
        if (settings.User is { Length: > 0 } user)
        {
            await _client.AuthenticateAsync(user, settings.Password ?? "", cancellation);
        }
    }
}
