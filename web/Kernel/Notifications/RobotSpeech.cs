using System.Collections.Immutable;

namespace OpsSupport.Kernel.Notifications;

/// <summary>What a robot says.</summary>
/// <param name="Called">Those whose telephones are to ring, by what <paramref name="Mention"/> says.</param>
internal sealed record RobotSpeech(RobotFormat Format, string Title, string Text, RobotMention Mention, ImmutableArray<string> Called);

/// <summary>What a platform's refusal means.</summary>
/// <param name="IsHopeless">Trying again would not help.</param>
/// <param name="Pause">How long the robot must be silent.</param>
internal sealed record RobotVerdict(bool IsHopeless, TimeSpan? Pause = null)
{
    public static RobotVerdict Again { get; } = new(IsHopeless: false);

    public static RobotVerdict Hopeless { get; } = new(IsHopeless: true);

    public static RobotVerdict TooFast(TimeSpan pause) => new(IsHopeless: false, pause);
}
