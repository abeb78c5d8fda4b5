using System.Collections.Immutable;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Notifications;

/// <summary>Where and when a notification goes, from what the person prefers and the robots say; and how patiently it is tried. Pure.</summary>
internal static class DeliveryRules
{
    /// <summary>How long a message is of use that does not say it.</summary>
    public static readonly TimeSpan UsualUse = TimeSpan.FromDays(1);

    /// <summary>What may wait for a digest is of use for longer: the one it was kept for may be missed.</summary>
    public static readonly TimeSpan DigestUse = TimeSpan.FromDays(3);

    /// <summary>How long a sender may keep what it took. Longer than any conversation with the other side.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan[] Pauses = [TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(4)];

    /// <summary>How long to wait after that many attempts; null when it is given up.</summary>
    public static TimeSpan? PauseAfter(int attempts) => attempts <= Pauses.Length ? Pauses[attempts - 1] : null;

    /// <summary>Whether it stands in the person's list in the portal.</summary>
    public static bool IsShown(NotificationKind kind, NotificationPreferences preferences) => preferences.Of(kind) is { IsDue: true } or { InPortal: true };

    /// <param name="at">When it is told, by the company's clock.</param>
    public static ImmutableArray<PlannedDelivery> Plan(
        NewNotification told, Addressee addressee, IEnumerable<Robot> robots, NotificationTerms terms, DateTimeOffset at)
    {
        var wish = addressee.Preferences.Of(told.Kind);
        var planned = robots.Where(robot => wish.InRobots && Says(robot, told.Kind, addressee)).Select(robot =>
            Planned(told, DeliveryChannel.Robot, robot.Id.ToString("N"), robot.IsDaily ? DigestTimes.NextAfter(at, terms.DigestAt) : null, at));
        return wish.Mail == DeliveryMode.Never ? [.. planned] :
        [
            Planned(told, DeliveryChannel.Mail, told.Person.Value,
                wish.Mail == DeliveryMode.Digest ? DigestTimes.NextAfter(at, addressee.Preferences.DigestAt ?? terms.DigestAt) : null, at),
            .. planned,
        ];
    }

    private static bool Says(Robot robot, NotificationKind kind, Addressee addressee) =>
        robot.IsActive && (robot.Kinds.IsEmpty || robot.Kinds.Contains(kind)) && (robot.Units.IsEmpty || robot.Units.Intersect(addressee.Units).Any());

    private static PlannedDelivery Planned(NewNotification told, DeliveryChannel channel, string target, DateTimeOffset? digestAt, DateTimeOffset at)
    {
        var due = told.IsUrgent ? at : digestAt ?? at;
        var isDigest = digestAt is not null && !told.IsUrgent;
        return new(told.Person, channel, target, isDigest, told.IsUrgent, due, told.MailUntil ?? due + (isDigest ? DigestUse : UsualUse));
    }
}

/// <summary>Whom something is for.</summary>
/// <param name="Units">His unit and those above it.</param>
internal sealed record Addressee(NotificationPreferences Preferences, ImmutableArray<UnitCode> Units);

/// <summary>A notification on its way out of the portal.</summary>
/// <param name="Target">Whose mail it is, or which robot says it.</param>
internal sealed record PlannedDelivery(
    EmployeeNo Person, DeliveryChannel Channel, string Target, bool IsDigest, bool IsUrgent, DateTimeOffset DueAt, DateTimeOffset UsefulUntil);
