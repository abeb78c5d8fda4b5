using System.Buffers.Text;
using System.Security.Cryptography;

namespace OpsSupport.Kernel.SignOn;

/// <summary>What tickets look like and how long they are worth something.</summary>
internal static class SignOnTicketRules
{
    private const int SecretBytes = 32;

    /// <summary>How long a browser has to carry it over and the system to show it.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromMinutes(1);

    /// <summary>How long it is known that it was taken: the system is told by it that the session ended. Longer than any session.</summary>
    public static TimeSpan Remembered { get; } = TimeSpan.FromDays(7);

    // Whoever has just typed his password needs no longer to get here.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    /// <summary>CAS wants the prefix (protocol 3.0, section 3.1.1).</summary>
    public static string Draw() => $"ST-{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes))}";

    public static bool IsFresh(DateTimeOffset signedInAt, DateTimeOffset issuedAt) => issuedAt - signedInAt <= Fresh;
}
