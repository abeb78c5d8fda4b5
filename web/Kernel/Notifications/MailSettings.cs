using System.Net.Mail;

namespace OpsSupport.Kernel.Notifications;

/// <summary>How notifications are sent by e-mail, from section <c>Mail</c> (environment variables <c>MAIL__…</c>). Off without a host.</summary>
internal sealed record MailSettings
{
    public const string Section = "Mail";

    /// <summary>The mail server; null to send no e-mail.</summary>
    public string? Host { get; init; }

    public int Port { get; init; } = 587;

    public MailTls Tls { get; init; } = MailTls.StartTls;

    /// <summary>Null where the server asks nobody who he is.</summary>
    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>The sender's address, as the server lets this account use it.</summary>
    public string From { get; init; } = "";

    /// <summary>Where people reach the portal: what the links of a mail begin with.</summary>
    public string PortalAddress { get; init; } = "";

    /// <summary>The language of mails: <c>zh-CN</c> or <c>en</c>.</summary>
    public string Language { get; init; } = "zh-CN";

    /// <summary>From when on people are left alone.</summary>
    public TimeOnly QuietFrom { get; init; } = new(22, 0);

    public TimeOnly QuietTo { get; init; } = new(7, 30);

    internal bool IsOn => Host is { Length: > 0 };

    internal QuietHours Quiet => new(QuietFrom, QuietTo);

    /// <exception cref="StartupException">A setting is unknown, is not a value of its type, or is missing.</exception>
    public static MailSettings Read(IConfiguration configuration)
    {
        var settings = configuration.Settings<MailSettings>(Section);
        if (settings.IsOn)
        {
            settings.Validate();
        }

        return settings;
    }

    private void Validate()
    {
        Require(Port is > 0 and <= ushort.MaxValue, nameof(Port), "must be a port from 1 to 65535");
        Require(MailAddress.TryCreate(From, out _), nameof(From), "must be an e-mail address");
        Require(Uri.TryCreate(PortalAddress, UriKind.Absolute, out var address) && address.Scheme.StartsWith("http", StringComparison.Ordinal),
            nameof(PortalAddress), "must be the address at which people reach the portal, as https://ops.example.com");
        Require(Language is "zh-CN" or "en", nameof(Language), "must be zh-CN or en");
    }

    private static void Require(bool holds, string setting, string demand)
    {
        if (!holds)
        {
            throw new StartupException(
                $"the setting {Section}:{setting} {demand}",
                $"Set {Section.ToUpperInvariant()}__{setting.ToUpperInvariant()}, or leave MAIL__HOST empty to send no e-mail; docs/settings.md lists all settings.");
        }
    }
}

/// <summary>How the conversation with the mail server is kept from listeners.</summary>
internal enum MailTls
{
    /// <summary>Not at all: only where the server is on the same machine or network.</summary>
    None,

    /// <summary>Begun in the open, then encrypted (port 587). Refused where the server cannot.</summary>
    StartTls,

    /// <summary>From the first byte on (port 465).</summary>
    OnConnect,
}
