using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.SignOn;

namespace OpsSupport.Features.ConnectedSystems;

/// <summary>Valid examples; tests change what they are about.</summary>
internal static class A
{
    public const string Redirect = "https://docs.example.com/signin-oidc";

    public static ConnectedSystem System { get; } = new()
    {
        Name = "文库",
        Address = "https://docs.example.com/",
        Protocol = SignOnProtocol.OpenIdWeb,
        RedirectAddresses = [Redirect],
        PostLogoutAddresses = ["https://docs.example.com/bye"],
        Scopes = [SignOnScope.Profile, SignOnScope.Email, SignOnScope.Roles, SignOnScope.Offline],
        IsFirstParty = true,
    };

    public static DocumentHeader Header { get; } = new()
    {
        Ref = ConnectedSystemKind.Kind.Ref("sys:docs"),
        Owner = new("ann"),
        CreatedAt = new(2026, 3, 31, 9, 0, 0, TimeSpan.FromHours(8)),
        ChangedAt = new(2026, 3, 31, 9, 0, 0, TimeSpan.FromHours(8)),
        Status = DocumentStatus.Effective,
        Version = 1,
    };
}
