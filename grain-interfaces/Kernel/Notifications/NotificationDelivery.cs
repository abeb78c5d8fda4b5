namespace OpsSupport.Kernel.Notifications;

/// <summary>What came of one notification on one channel, as the person sees it whom it is for.</summary>
[GenerateSerializer, Immutable, Alias("notification-delivery")]
public sealed record NotificationDelivery
{
    [Id(0)] public required DeliveryChannel Channel { get; init; }

    /// <summary>What the robot is called; null for e-mail.</summary>
    [Id(1)] public string? Robot { get; init; }

    [Id(2)] public required DeliveryState State { get; init; }

    /// <summary>It is kept for the digest.</summary>
    [Id(3)] public required bool IsDigest { get; init; }

    /// <summary>When it was settled; while it waits, when it is tried next.</summary>
    [Id(4)] public required DateTimeOffset At { get; init; }
}
