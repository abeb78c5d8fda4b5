using System.Collections.Immutable;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Notifications;

[GenerateSerializer, Immutable, Alias("outgoing-messages")]
public sealed record OutgoingMessages(ImmutableArray<OutgoingMessage> Messages);

/// <summary>One message to be sent: by e-mail to a person, or by a robot into its group.</summary>
[GenerateSerializer, Immutable, Alias("outgoing-message")]
public sealed record OutgoingMessage
{
    /// <summary>The same however often it is tried.</summary>
    [Id(0)] public required Guid Id { get; init; }

    /// <summary>What it says: one thing, or all that came together; at least one.</summary>
    [Id(1)] public required ImmutableArray<AddressedNotification> Notifications { get; init; }

    /// <summary>It is what was kept for the day.</summary>
    [Id(2)] public required bool IsDigest { get; init; }

    /// <summary>The e-mail address; null for a robot.</summary>
    [Id(3)] public string? Address { get; init; }

    /// <summary>Null for e-mail.</summary>
    [Id(4)] public Robot? Robot { get; init; }

    /// <summary>The language the person wants; null for the company's.</summary>
    [Id(5)] public string? Language { get; init; }
}

/// <summary>A notification and whom it is for.</summary>
[GenerateSerializer, Immutable, Alias("addressed-notification")]
public sealed record AddressedNotification(Notification Notification, EmployeeNo Person, string Name, PersonCall Call);

/// <summary>How a robot may call a person.</summary>
/// <param name="IsQuiet">His telephone must not ring now.</param>
/// <param name="Phone">Null where he gave none.</param>
[GenerateSerializer, Immutable, Alias("person-call")]
public sealed record PersonCall(bool IsQuiet, string? Phone);

/// <summary>What became of a message.</summary>
/// <param name="Error">Why it was not taken; null when it was.</param>
/// <param name="Hopeless">Trying again would not help.</param>
/// <param name="Pause">How long nothing more may be sent to this target: it was too much at a time.</param>
[GenerateSerializer, Immutable, Alias("delivery-outcome")]
public sealed record DeliveryOutcome(Guid Message, string? Error = null, bool Hopeless = false, TimeSpan? Pause = null);
