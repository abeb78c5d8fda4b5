namespace OpsSupport.Kernel.Notifications;

/// <summary>
/// Keeps robots below what their platforms allow: 20 messages a minute each. Remembered by the one grain that gives messages out;
/// where it forgets, the platform's own refusal is obeyed.
/// </summary>
internal sealed class RobotPace
{
    public const int Most = 20;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, Queue<DateTimeOffset>> _spoken = [];

    /// <summary>When a robot may speak again; null when it may now, which counts as having spoken.</summary>
    public DateTimeOffset? Claim(string robot, DateTimeOffset now)
    {
        var spoken = _spoken.TryGetValue(robot, out var known) ? known : _spoken[robot] = [];
        while (spoken.TryPeek(out var first) && first + Window <= now)
        {
            spoken.Dequeue();
        }

        if (spoken.Count >= Most)
        {
            return spoken.Peek() + Window;
        }

        spoken.Enqueue(now);
        return null;
    }
}
