namespace ConnectedSystems.Kernel.Todos;

/// <summary>When the portal is told again, and what is kept of its answer.</summary>
internal static class TodoRules
{
    /// <summary>The problem of a to-do for somebody whom the portal does not know.</summary>
    public const string Nobody = "nobody";

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>One second, then twice as long each time, up to ten minutes.</summary>
    public static TimeSpan PauseAfter(int attempts) => attempts > 9 ? Longest : TimeSpan.FromSeconds(1 << attempts - 1) is var pause && pause < Longest ? pause : Longest;
}
