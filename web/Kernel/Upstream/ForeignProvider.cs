using Microsoft.AspNetCore.WebUtilities;

namespace OpsSupport.Kernel.Upstream;

/// <summary>The other provider as the sign-in page shows it.</summary>
/// <param name="Name">Null where there is none.</param>
public sealed record ForeignProvider(string? Name)
{
    /// <summary>Where a person goes to it.</summary>
    /// <param name="returnUrl">What he wanted here.</param>
    public static string AddressFor(string? returnUrl) =>
        string.IsNullOrEmpty(returnUrl) ? UpstreamDoor.Leave : QueryHelpers.AddQueryString(UpstreamDoor.Leave, "returnUrl", returnUrl);
}
