using System.Collections.Immutable;

namespace OpsSupport.Kernel.Notifications;

/// <summary>How a person wants to hear of things. Whoever never says anything has <see cref="Usual"/>.</summary>
[GenerateSerializer, Immutable, Alias("notification-preferences")]
public sealed record NotificationPreferences
{
    public const int LongestPhone = 20;

    public static NotificationPreferences Usual { get; } = new();

    /// <summary>What he says of single kinds; the others are as usual.</summary>
    [Id(0)] public ImmutableArray<KindPreference> Kinds { get; init; } = [];

    /// <summary>His own, beside the company's.</summary>
    [Id(1)] public QuietHours? Quiet { get; init; }

    /// <summary>When his digest comes; null for the company's hour.</summary>
    [Id(2)] public TimeOnly? DigestAt { get; init; }

    /// <summary>The language of what is sent to him, <c>zh-CN</c> or <c>en</c>; null for the company's.</summary>
    [Id(3)] public string? Language { get; init; }

    /// <summary>The number that a robot calls him by in a group; null where it may not.</summary>
    [Id(4)] public string? Phone { get; init; }

    /// <summary>What holds for a kind.</summary>
    public KindPreference Of(NotificationKind kind) => Kinds.FirstOrDefault(one => one.Kind == kind) ?? KindPreference.Usual(kind);
}

/// <summary>How a person wants to hear of one kind of thing.</summary>
/// <param name="InPortal">It stands in his list and counts at the bell.</param>
/// <param name="InRobots">Robots of groups may say it.</param>
[GenerateSerializer, Immutable, Alias("kind-preference")]
public sealed record KindPreference(NotificationKind Kind, bool InPortal, DeliveryMode Mail, bool InRobots)
{
    /// <summary>Whether the portal says it whatever the person prefers: what he has to do, and what costs money when he does not.</summary>
    public bool IsDue => Kind is NotificationKind.Task or NotificationKind.Urge or NotificationKind.Reminder or NotificationKind.Alert;

    /// <summary>What only is to be known can wait for the digest; everything else is said at once.</summary>
    public static KindPreference Usual(NotificationKind kind) =>
        new(kind, InPortal: true, kind == NotificationKind.Copy ? DeliveryMode.Digest : DeliveryMode.AtOnce, InRobots: true);
}
