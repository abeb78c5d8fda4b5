using System.Collections.Immutable;

namespace OpsSupport.Kernel.Notifications;

/// <param name="Count">Of all, whatever the page.</param>
/// <param name="Counts">How many notifications of the last seven days are how far, by channel.</param>
[GenerateSerializer, Immutable, Alias("delivery-page")]
public sealed record DeliveryPage(ImmutableArray<TroubledDelivery> Deliveries, int Count, ImmutableArray<DeliveryCount> Counts);

[GenerateSerializer, Immutable, Alias("delivery-count")]
public sealed record DeliveryCount(DeliveryChannel Channel, DeliveryState State, int Count);

/// <summary>A message that has not got through.</summary>
[GenerateSerializer, Immutable, Alias("troubled-delivery")]
public sealed record TroubledDelivery
{
    [Id(0)] public required Guid Message { get; init; }

    [Id(1)] public required DeliveryChannel Channel { get; init; }

    /// <summary>Whom or which robot it was for.</summary>
    [Id(2)] public required string Target { get; init; }

    /// <summary>The first thing it says.</summary>
    [Id(3)] public required NotificationText Title { get; init; }

    /// <summary>How many things it says.</summary>
    [Id(4)] public required int Size { get; init; }

    [Id(5)] public required DeliveryState State { get; init; }

    [Id(6)] public required int Attempts { get; init; }

    [Id(7)] public string? Error { get; init; }

    [Id(8)] public required DateTimeOffset Since { get; init; }

    /// <summary>When it is tried next; null when it was given up.</summary>
    [Id(9)] public DateTimeOffset? NextAt { get; init; }
}
