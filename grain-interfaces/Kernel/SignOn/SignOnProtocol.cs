namespace OpsSupport.Kernel.SignOn;

/// <summary>How a connected system takes people over from the portal. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("sign-on-protocol")]
public enum SignOnProtocol
{
    /// <summary>Not at all: the portal only leads there.</summary>
    Link = 0,

    /// <summary>OpenID Connect, by a server that keeps a secret.</summary>
    OpenIdWeb = 1,

    /// <summary>OpenID Connect, by a page or a program that can keep none.</summary>
    OpenIdPublic = 2,

    /// <summary>CAS protocol 3.0: an older system that takes tickets.</summary>
    Cas = 3,

    /// <summary>Forward authentication: the reverse proxy before the system asks the portal who comes, and says so in headers.</summary>
    Proxy = 4,
}
