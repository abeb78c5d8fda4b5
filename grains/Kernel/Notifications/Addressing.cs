using System.Collections.Immutable;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Notifications;

/// <summary>Finds out where messages go, in which language, and whether now is the time.</summary>
internal sealed class Addressing(IDirectory directory, PreferenceStore preferences, RobotStore robots, NotificationTerms terms)
{
    /// <summary>Each message with what is to be done with it now.</summary>
    public async Task<ImmutableArray<(DueMessage Due, Envelope Envelope)>> AddressAsync(DeliveryChannel channel, ImmutableArray<DueMessage> due, DateTimeOffset now)
    {
        if (due.IsEmpty)
        {
            return [];
        }

        var wishes = await preferences.OfAsync(due.SelectMany(message => message.Told, (_, told) => told.Person));
        var speaking = channel == DeliveryChannel.Robot ? (await robots.AllAsync()).Where(robot => robot.IsActive).ToDictionary(robot => robot.Id.ToString("N")) : [];
        NotificationPreferences Of(EmployeeNo person) => wishes.GetValueOrDefault(person, NotificationPreferences.Usual);
        return [.. due.Select(message => (message, channel == DeliveryChannel.Mail
            ? ByMail(message, Of(new(message.Target)), now)
            : ByRobot(message, speaking.GetValueOrDefault(message.Target), Of, now)))];
    }

    private Envelope ByMail(DueMessage due, NotificationPreferences wishes, DateTimeOffset now) =>
        directory.MailOf(new(due.Target)) is not { } address ? new Envelope.Nowhere()
        : !due.IsUrgent && DigestTimes.EndOfQuiet(now, terms.Quiet, wishes.Quiet) is { } end ? new Envelope.Later(end)
        : new Envelope.Send(Letter(due, _ => wishes, now) with { Address = address, Language = wishes.Language });

    private Envelope ByRobot(DueMessage due, Robot? robot, Func<EmployeeNo, NotificationPreferences> wishes, DateTimeOffset now) =>
        robot is null ? new Envelope.Nowhere() : new Envelope.Send(Letter(due, wishes, now) with { Robot = robot });

    private OutgoingMessage Letter(DueMessage due, Func<EmployeeNo, NotificationPreferences> wishes, DateTimeOffset now) => new()
    {
        Id = due.Message,
        IsDigest = due.IsDigest,
        Notifications =
        [
            .. due.Told.Select(told => new AddressedNotification(
                told.Notification, told.Person, directory.NameOf(told.Person), CallOf(wishes(told.Person), !due.IsUrgent, now))),
        ],
    };

    private static PersonCall CallOf(NotificationPreferences wishes, bool canWait, DateTimeOffset now) =>
        new(canWait && DigestTimes.EndOfQuiet(now, wishes.Quiet) is not null, wishes.Phone);
}
