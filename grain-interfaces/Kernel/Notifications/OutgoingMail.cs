using System.Collections.Immutable;

namespace OpsSupport.Kernel.Notifications;

[GenerateSerializer, Immutable, Alias("outgoing-mails")]
public sealed record OutgoingMails(ImmutableArray<OutgoingMail> Mails);

/// <summary>A notification to be sent by e-mail.</summary>
[GenerateSerializer, Immutable, Alias("outgoing-mail")]
public sealed record OutgoingMail(string Name, string Address, Notification Notification);

/// <summary>What became of a mail.</summary>
/// <param name="Error">What the mail server said; null when it took the mail.</param>
/// <param name="Hopeless">Trying again would not help.</param>
[GenerateSerializer, Immutable, Alias("mail-outcome")]
public sealed record MailOutcome(Guid Notification, string? Error = null, bool Hopeless = false);

/// <param name="Count">Of all, whatever the page.</param>
/// <param name="Waiting">How many are still to be sent.</param>
[GenerateSerializer, Immutable, Alias("mail-page")]
public sealed record MailPage(ImmutableArray<TroubledMail> Mails, int Count, int Waiting);

/// <summary>A mail that has not got through.</summary>
[GenerateSerializer, Immutable, Alias("troubled-mail")]
public sealed record TroubledMail(Values.EmployeeNo Person, string Name, Notification Notification, MailState State, int Attempts, string? LastError);

/// <summary>How far a notification is by e-mail. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("mail-state")]
public enum MailState
{
    Waiting = 0,
    Sent = 1,

    /// <summary>Given up after several attempts, or refused for good.</summary>
    Failed = 2,

    /// <summary>The person has no address.</summary>
    NoAddress = 3,

    /// <summary>It would have come too late to be of use.</summary>
    Outdated = 4,
}
