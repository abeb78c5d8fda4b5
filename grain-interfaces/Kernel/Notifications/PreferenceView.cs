namespace OpsSupport.Kernel.Notifications;

/// <summary>How a person hears of things, and what holds where he says nothing.</summary>
/// <param name="Quiet">The company's quiet hours.</param>
/// <param name="DigestAt">The company's hour of the digest.</param>
/// <param name="Mail">The address that his mails go to; null where none is known.</param>
[GenerateSerializer, Immutable, Alias("preference-view")]
public sealed record PreferenceView(NotificationPreferences Preferences, QuietHours Quiet, TimeOnly DigestAt, string? Mail);
