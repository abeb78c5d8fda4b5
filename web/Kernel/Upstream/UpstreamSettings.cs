namespace OpsSupport.Kernel.Upstream;

/// <summary>Another OpenID Connect provider that knows the company's people, from section <c>Upstream</c> (environment variables <c>UPSTREAM__…</c>). Off without an address.</summary>
internal sealed record UpstreamSettings
{
    public const string Section = "Upstream";

    private static readonly SettingDemand Demand = new(Section, "leave UPSTREAM__AUTHORITY empty to ask no other provider");

    /// <summary>Its issuer, as <c>https://login.example.com</c>; null for none.</summary>
    public string? Authority { get; init; }

    /// <summary>What the button on the sign-in page calls it.</summary>
    public string Name { get; init; } = "";

    public string ClientId { get; init; } = "";

    public string ClientSecret { get; init; } = "";

    /// <summary>The claim that is the employee number.</summary>
    public string NumberClaim { get; init; } = "preferred_username";

    /// <summary>What is asked for besides <c>openid</c>, so that the claim is told; between spaces.</summary>
    public string Scopes { get; init; } = "profile";

    internal bool IsOn => Authority is { Length: > 0 };

    /// <exception cref="StartupException">A setting is unknown, is not a value of its type, or is missing.</exception>
    public static UpstreamSettings Read(IConfiguration configuration)
    {
        var settings = configuration.Settings<UpstreamSettings>(Section);
        if (settings.IsOn)
        {
            settings.Validate();
        }

        return settings;
    }

    private void Validate()
    {
        Demand.Require(
            Uri.TryCreate(Authority, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)),
            nameof(Authority), "must be an address, as https://login.example.com; http:// is taken on the same machine only");
        Demand.Require(Name.Length > 0, nameof(Name), "is missing: the button on the sign-in page says it");
        Demand.Require(ClientId.Length > 0, nameof(ClientId), "is missing");
        Demand.Require(ClientSecret.Length > 0, nameof(ClientSecret), "is missing");
        Demand.Require(NumberClaim.Length > 0, nameof(NumberClaim), "must not be empty");
    }
}
