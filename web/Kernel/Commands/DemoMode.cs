using OpsSupport.Kernel.Http;

namespace OpsSupport.Kernel.Commands;

/// <summary>Where signing in by one click is allowed at all: on one's own machine, on data that are nobody's.</summary>
internal static class DemoMode
{
    /// <exception cref="StartupException"><c>--demo</c> was asked for where others, or real data, could be reached.</exception>
    public static void Require(PortalSettings portal, SiloSettings settings, IReadOnlyList<BindingAddress> addresses)
    {
        if (!portal.Demo)
        {
            return;
        }

        if (!settings.IsEmbedded)
        {
            throw new StartupException(
                "--demo lets everybody sign in and runs on the embedded database only", "Remove CONNECTIONSTRINGS__OPSSUPPORT or --demo.");
        }

        if (addresses.FirstOrDefault(address => !ListeningAddresses.IsLoopback(address)) is { } open)
        {
            throw new StartupException(
                $"--demo lets everybody sign in and is not offered on {open}", "Listen on this machine only: --urls http://127.0.0.1:5080.");
        }
    }
}
