using OpsSupport.Kernel.Results;

namespace OpsSupport.Kernel.Notifications;

/// <summary>The digest would come while the person is to be left alone.</summary>
[GenerateSerializer, Immutable, Alias("notification.digest-in-quiet-hours")]
public sealed record DigestInQuietHours(TimeOnly From, TimeOnly To) : DomainError(nameof(NotificationPreferences.DigestAt));

/// <summary>What is due is said in the portal at least.</summary>
[GenerateSerializer, Immutable, Alias("notification.stays-in-portal")]
public sealed record StaysInPortal(NotificationKind Kind) : DomainError(nameof(NotificationPreferences.Kinds));

/// <summary>This is no telephone number: digits, perhaps after a plus.</summary>
[GenerateSerializer, Immutable, Alias("notification.no-phone-number")]
public sealed record NoPhoneNumber() : DomainError(nameof(NotificationPreferences.Phone));

/// <summary>Messages go out in Chinese and in English.</summary>
[GenerateSerializer, Immutable, Alias("notification.unknown-language")]
public sealed record UnknownLanguage() : DomainError(nameof(NotificationPreferences.Language));

/// <summary>There is no such robot.</summary>
[GenerateSerializer, Immutable, Alias("robot.unknown")]
public sealed record RobotUnknown : DomainError
{
    public override RefusalKind Refusal => RefusalKind.Unknown;
}

/// <summary>More robots than anybody watches over.</summary>
[GenerateSerializer, Immutable, Alias("robot.too-many")]
public sealed record TooManyRobots(int Limit) : DomainError;

/// <summary>WeCom calls people by telephone number in plain text only.</summary>
[GenerateSerializer, Immutable, Alias("robot.no-phones-in-markdown")]
public sealed record NoPhonesInMarkdown() : DomainError(nameof(Robot.Mention));

/// <summary>A new robot, or one of another platform, needs its address.</summary>
[GenerateSerializer, Immutable, Alias("robot.address-missing")]
public sealed record RobotAddressMissing() : DomainError("Address");

/// <summary>The portal calls robots of the known messengers, and of servers that its operator allowed.</summary>
[GenerateSerializer, Immutable, Alias("robot.address-not-allowed")]
public sealed record RobotAddressNotAllowed() : DomainError("Address");
