namespace OpsSupport.Kernel.Notifications;

/// <summary>What the company decides about messages, where a person says nothing else.</summary>
/// <param name="Quiet">When nobody's telephone rings.</param>
/// <param name="DigestAt">When digests come.</param>
public sealed record NotificationTerms(QuietHours Quiet, TimeOnly DigestAt)
{
    public static NotificationTerms Usual { get; } = new(new(new(22, 0), new(7, 30)), new(8, 30));
}
