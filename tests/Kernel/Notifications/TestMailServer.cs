using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using MimeKit;

namespace OpsSupport.Kernel.Notifications;

/// <summary>
/// A mail server on a port of its own that speaks SMTP (RFC 5321) to whoever connects, keeps what it took and can be told to answer
/// the next mails otherwise.
/// </summary>
internal sealed class TestMailServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentQueue<string> _answers = new();
    private readonly ConcurrentQueue<MimeMessage> _taken = new();
    private readonly Task _listening;

    public TestMailServer()
    {
        _listener.Start();
        _listening = ListenAsync();
    }

    /// <summary>Whom it lets in, as <c>user</c> with this password; everybody where null.</summary>
    public string? Password { get; set; }

    /// <summary>With what it says who it is, from the first byte on; it speaks in the open where null.</summary>
    public X509Certificate2? Certificate { get; set; }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What it took, in that order.</summary>
    public IReadOnlyList<MimeMessage> Taken => [.. _taken];

    /// <summary>How many conversations it had.</summary>
    public int Conversations { get; private set; }

    /// <summary>The next recipient gets this answer; without any, all are welcome.</summary>
    public void AnswerNext(string answer) => _answers.Enqueue(answer);

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _listening;
        _listener.Stop();
        _stopping.Dispose();
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stopping.Token);
                Conversations++;
                await TalkUntilEndAsync(client);
            }
        }
        catch (OperationCanceledException)
        {
            // It was told to stop.
        }
    }

    private async Task TalkUntilEndAsync(TcpClient client)
    {
        try
        {
            await TalkAsync(client);
        }
        catch (Exception end) when (end is IOException or AuthenticationException)
        {
            // The other side went away, or did not believe who this is.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        await using var stream = await OpenAsync(client);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\r\n", AutoFlush = true };
        var isKnown = Password is null;
        await writer.WriteLineAsync("220 test.example ready");
        while (await reader.ReadLineAsync(_stopping.Token) is { } line)
        {
            var command = line.Split(' ', ':')[0].ToUpperInvariant();
            isKnown |= command == "AUTH" && line.EndsWith(Convert.ToBase64String(Encoding.UTF8.GetBytes($"\0user\0{Password}")), StringComparison.Ordinal);
            await writer.WriteLineAsync(command switch
            {
                "EHLO" => "250-test.example\r\n250-AUTH PLAIN\r\n250-8BITMIME\r\n250 SMTPUTF8",
                "AUTH" => isKnown ? "235 welcome" : "535 who are you",
                "MAIL" when !isKnown => "530 say who you are",
                "RCPT" when _answers.TryDequeue(out var answer) => answer,
                "DATA" => "354 go on",
                "QUIT" => "221 bye",
                _ => "250 ok",
            });
            if (command == "DATA")
            {
                await TakeAsync(reader);
                await writer.WriteLineAsync("250 taken");
            }
            else if (command == "QUIT")
            {
                return;
            }
        }
    }

    private async Task<Stream> OpenAsync(TcpClient client)
    {
        if (Certificate is null)
        {
            return client.GetStream();
        }

        var encrypted = new SslStream(client.GetStream());
        await encrypted.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = Certificate }, _stopping.Token);
        return encrypted;
    }

    private async Task TakeAsync(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(_stopping.Token) is { } line && line != ".")
        {
            text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text.ToString()));
        _taken.Enqueue(await MimeMessage.LoadAsync(content, _stopping.Token));
    }
}
