namespace OpsSupport.Kernel.SignOn;

/// <summary>How patiently a system is told that a session ended.</summary>
internal static class LogoutRules
{
    /// <summary>How long a portal has to report what it took.</summary>
    public static TimeSpan Lease { get; } = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    // Longer than any session of a system that leans on ours.
    private static readonly TimeSpan GivenUpAfter = TimeSpan.FromDays(1);

    /// <summary>When it is tried again after so many attempts; null when it is given up.</summary>
    public static DateTimeOffset? NextAfter(int attempts, DateTimeOffset endedAt, DateTimeOffset now)
    {
        var pause = FirstPause * Math.Pow(2, Math.Min(attempts - 1, 20));
        var next = now + (pause < LongestPause ? pause : LongestPause);
        return next < endedAt + GivenUpAfter ? next : null;
    }
}
