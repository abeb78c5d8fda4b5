using System.Net;
using System.Net.Sockets;

namespace OpsSupport;

/// <summary>
/// Asks for ports before the host does. Orleans shares ports silently on Linux: a second silo on the same port starts, and
/// both receive half of the calls. An exclusive bind finds out first.
/// </summary>
public static class PortProbe
{
    /// <exception cref="StartupException">Something listens there already, or the address is not this machine's.</exception>
    /// <param name="setting">Where the port comes from, for the message.</param>
    public static void Require(IPAddress address, int port, string setting)
    {
        try
        {
            using var socket = Bound(address, port);
        }
        catch (SocketException taken) when (taken.SocketErrorCode is SocketError.AddressAlreadyInUse)
        {
            throw new StartupException($"port {port} on {address} is in use", $"Stop the process that listens there or change {setting}.", taken);
        }
        catch (SocketException refused)
        {
            throw new StartupException($"cannot listen on {address} port {port} ({refused.SocketErrorCode})", $"Change {setting}.", refused);
        }
    }

    /// <summary>Two ports of this machine that nobody listens on, for a silo that serves only its own process.</summary>
    public static (int Silo, int Gateway) FreePair()
    {
        using var silo = Bound(IPAddress.Loopback, 0);
        using var gateway = Bound(IPAddress.Loopback, 0);
        return (PortOf(silo), PortOf(gateway));
    }

    private static Socket Bound(IPAddress address, int port)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(address, port));
            socket.Listen(1);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static int PortOf(Socket socket) => ((IPEndPoint)socket.LocalEndPoint!).Port;
}
