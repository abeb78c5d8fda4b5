using System.Net.Mail;
using OpsSupport.Kernel.Http;

namespace OpsSupport.Kernel.Notifications;

/// <summary>How notifications are sent by e-mail, from section <c>Mail</c> (environment variables <c>MAIL__…</c>). Off without a host.</summary>
internal sealed record MailSettings
{
    public const string Section = "Mail";

    private static readonly SettingDemand Demand = new(Section, "leave MAIL__HOST empty to send no e-mail");

    /// <summary>The mail server; null to send no e-mail.</summary>
    public string? Host { get; init; }

    public int Port { get; init; } = 587;

    public MailTls Tls { get; init; } = MailTls.StartTls;

    /// <summary>Null where the server asks nobody who he is.</summary>
    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>The sender's address, as the server lets this account use it.</summary>
    public string From { get; init; } = "";

    internal bool IsOn => Host is { Length: > 0 };

    /// <exception cref="StartupException">A setting is unknown, is not a value of its type, or is missing.</exception>
    public static MailSettings Read(IConfiguration configuration, PortalSettings portal)
    {
        var settings = configuration.Settings<MailSettings>(Section);
        if (!settings.IsOn)
        {
            return settings;
        }

        settings.Validate();
        return portal.Address is { Length: > 0 } ? settings : throw new StartupException(
            $"e-mail is on, but the setting {PortalSettings.Section}:{nameof(PortalSettings.Address)} is missing: the links of mails begin with it",
            "Set PORTAL__ADDRESS to where people reach the portal, as https://ops.example.com, or leave MAIL__HOST empty to send no e-mail.");
    }

    private void Validate()
    {
        Demand.Require(Port is > 0 and <= ushort.MaxValue, nameof(Port), "must be a port from 1 to 65535");
        Demand.Require(MailAddress.TryCreate(From, out _), nameof(From), "must be an e-mail address");
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
