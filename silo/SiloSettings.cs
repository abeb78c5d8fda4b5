using System.Net;
using OpsSupport.Features.EInvoices;
using OpsSupport.Kernel.Notifications;

namespace OpsSupport;

/// <summary>
/// Every setting of a silo and of a process that calls one, with its default. Read from section <c>OpsSupport</c> (environment
/// variables <c>OPSSUPPORT__…</c>) and, for the database, from the connection string of the same name.
/// </summary>
public sealed record SiloSettings
{
    public const string Section = "OpsSupport";

    private static readonly SettingDemand Demand = new(Section);

    /// <summary>The name of the grains' owner in the database. It is part of every reminder and state row: never changed.</summary>
    public const string ServiceId = "opssupport";

    /// <summary>Silos and portals with the same name form one cluster.</summary>
    public string ClusterId { get; init; } = "opssupport";

    /// <summary>The address other processes reach this silo at. Nobody but our own processes may reach it.</summary>
    public string Address { get; init; } = "127.0.0.1";

    /// <summary>Where other silos call.</summary>
    public int SiloPort { get; init; } = 11111;

    /// <summary>Where portals call.</summary>
    public int GatewayPort { get; init; } = 30000;

    /// <summary>Where the embedded database and the portal's keys are kept.</summary>
    public string DataFolder { get; init; } = ProjectFolder.DefaultData;

    /// <summary>The companies of the group, to which invoices have to be made out.</summary>
    public IReadOnlyList<OwnCompany> Companies { get; init; } = [];

    /// <summary>From when on people are left alone.</summary>
    public TimeOnly QuietFrom { get; init; } = NotificationTerms.Usual.Quiet.From;

    public TimeOnly QuietTo { get; init; } = NotificationTerms.Usual.Quiet.To;

    /// <summary>When daily digests come, unless a person chose another hour.</summary>
    public TimeOnly DigestAt { get; init; } = NotificationTerms.Usual.DigestAt;

    /// <summary>PostgreSQL; null for the embedded database. It is the connection string <c>OpsSupport</c>, not a key of the section.</summary>
    internal string? ConnectionString { get; init; }

    /// <summary>Whether the grains live in this process, on the embedded database.</summary>
    public bool IsEmbedded => ConnectionString is null;

    internal NotificationTerms Terms => new(new(QuietFrom, QuietTo), DigestAt);

    internal IPAddress IpAddress => IPAddress.Parse(Address);

    /// <exception cref="StartupException">A setting is unknown, is not a value of its type, or makes no sense.</exception>
    public static SiloSettings From(IConfiguration configuration)
    {
        var settings = configuration.Settings<SiloSettings>(Section) with
        {
            ConnectionString = configuration.GetConnectionString(Section) is { Length: > 0 } text ? text : null,
        };
        settings.Validate();
        return settings;
    }

    /// <summary>These settings, where only a cluster will do.</summary>
    /// <exception cref="StartupException">No PostgreSQL is configured.</exception>
    public SiloSettings RequireCluster() => IsEmbedded
        ? throw new StartupException(
            "no PostgreSQL connection string is set",
            "Set CONNECTIONSTRINGS__OPSSUPPORT=Host=…;Database=…;Username=…;Password=…, or run the portal alone: dotnet run --project web.")
        : this;

    private void Validate()
    {
        Demand.Require(ClusterId.Length is > 0 and <= 100, nameof(ClusterId), "must be 1 to 100 characters");
        Demand.Require(IPAddress.TryParse(Address, out _), nameof(Address), "must be an IP address of this machine");
        Demand.Require(SiloPort is > 0 and <= ushort.MaxValue, nameof(SiloPort), "must be a port from 1 to 65535");
        Demand.Require(GatewayPort is > 0 and <= ushort.MaxValue && GatewayPort != SiloPort, nameof(GatewayPort), "must be another port from 1 to 65535");
        Demand.Require(DataFolder.Length > 0, nameof(DataFolder), "must name a folder");
        Demand.Require(!Terms.Quiet.Cover(DigestAt), nameof(DigestAt), "must lie outside the quiet hours");
        Demand.Require(Companies.All(OwnCompanies.IsUsable), nameof(Companies), "must give each company a Name and a TaxId of 18 characters that checks out, and a Unit that can be a code");
    }
}
