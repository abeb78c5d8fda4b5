using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MimeKit;

namespace OpsSupport.Kernel.Notifications;

/// <summary>Whom the mail sender believes, and to whom it says its password.</summary>
public sealed class MailLoginTests : IAsyncLifetime
{
    private readonly TestMailServer _server = new() { Password = "right" };

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_server_that_asks_who_sends_is_told()
    {
        var outcome = await SendAsync(MailTls.None, "right");

        Assert.Null(outcome.Error);
        Assert.Single(_server.Taken);
    }

    [Fact]
    public async Task A_wrong_password_is_said_and_may_be_mended_before_the_next_attempt()
    {
        var outcome = await SendAsync(MailTls.None, "wrong");

        Assert.Contains("535", outcome.Error, StringComparison.Ordinal);
        Assert.False(outcome.Hopeless);
        Assert.Empty(_server.Taken);
    }

    [Fact]
    public async Task A_server_that_cannot_encrypt_gets_neither_password_nor_mail()
    {
        var outcome = await SendAsync(MailTls.StartTls, "right");

        Assert.NotNull(outcome.Error);
        Assert.Empty(_server.Taken);
    }

    [Fact]
    public async Task A_server_that_only_says_itself_who_it_is_gets_neither_password_nor_mail()
    {
        using var key = ECDsa.Create();
        _server.Certificate = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));

        var outcome = await SendAsync(MailTls.OnConnect, "right");

        Assert.NotNull(outcome.Error);
        Assert.Empty(_server.Taken);
    }

    private async Task<DeliveryOutcome> SendAsync(MailTls tls, string password)
    {
        using var conversation = new SmtpConversation(new()
        {
            Host = "127.0.0.1",
            Port = _server.Port,
            Tls = tls,
            User = "user",
            Password = password,
            From = "ops@example.com",
        });
        using var letter = new MimeMessage([MailboxAddress.Parse("ops@example.com")], [MailboxAddress.Parse("ann@example.com")], "Subject", new TextPart("plain") { Text = "Text" });
        return await conversation.SendAsync(Guid.CreateVersion7(), letter, TestContext.Current.CancellationToken);
    }
}
