using OpsSupport.Kernel.Http;

namespace OpsSupport.Kernel.Notifications;

/// <summary>
/// Which addresses this portal calls at all: robots of the known messengers, and those at origins that the operator allowed. An
/// administrator of the portal must not be able to make it call into the company's network.
/// </summary>
internal sealed class RobotAddresses(PortalSettings settings)
{
    private readonly HashSet<string> _allowed = [.. settings.RobotOrigins.Select(origin => new Uri(origin).GetLeftPart(UriPartial.Authority))];

    /// <summary>The address as it may be called; null where it may not.</summary>
    public Uri? Checked(IRobotPlatform platform, string? text) =>
        Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var address) && IsAllowed(platform, address) ? address : null;

    public bool IsAllowed(IRobotPlatform platform, Uri address)
    {
        var origin = address.GetLeftPart(UriPartial.Authority);
        return address.UserInfo.Length == 0 && platform.IsRobot(address) && (origin == platform.Origin || _allowed.Contains(origin));
    }
}
