namespace OpsSupport.Kernel.Upstream;

/// <summary>The directory that knows people's passwords, from section <c>Ldap</c> (environment variables <c>LDAP__…</c>). Off without an address.</summary>
internal sealed record LdapSettings
{
    public const string Section = "Ldap";

    private static readonly SettingDemand Demand = new(Section, "leave LDAP__URL empty to ask no directory");

    /// <summary>What stands for the employee number in <see cref="Filter"/>.</summary>
    public const string Number = "{number}";

    /// <summary>Where it answers, as <c>ldaps://dc.example.com</c>; <c>ldap://</c> only on the same machine. Null for none.</summary>
    public string? Url { get; init; }

    /// <summary>Who looks people up; null where the directory lets anybody.</summary>
    public string? BindDn { get; init; }

    public string? BindPassword { get; init; }

    /// <summary>Where people are looked for, with everything below.</summary>
    public string SearchBase { get; init; } = "";

    /// <summary>What finds exactly one person (RFC 4515).</summary>
    public string Filter { get; init; } = $"(uid={Number})";

    internal bool IsOn => Url is { Length: > 0 };

    internal Uri Address => new(Url!);

    /// <exception cref="StartupException">A setting is unknown, is not a value of its type, or is missing.</exception>
    public static LdapSettings Read(IConfiguration configuration)
    {
        var settings = configuration.Settings<LdapSettings>(Section);
        if (settings.IsOn)
        {
            settings.Validate();
        }

        return settings;
    }

    private void Validate()
    {
        Demand.Require(
            Uri.TryCreate(Url, UriKind.Absolute, out var address) && (address.Scheme is "ldaps" || (address.Scheme is "ldap" && address.IsLoopback)),
            nameof(Url), "must be as ldaps://dc.example.com; ldap:// sends passwords readably and is taken on the same machine only");
        Demand.Require(SearchBase.Length > 0, nameof(SearchBase), "is missing, as ou=people,dc=example,dc=com");
        Demand.Require(Filter.StartsWith('(') && Filter.EndsWith(')') && Filter.Contains(Number, StringComparison.Ordinal), nameof(Filter), $"must be a filter with {Number} in it, as (uid={Number})");
    }
}
