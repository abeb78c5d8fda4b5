using System.Collections.Immutable;

namespace OpsSupport.Kernel.Notifications;

/// <summary>Something a person is told once: in the portal, and wherever else he wants to hear of it.</summary>
[GenerateSerializer, Immutable, Alias("notification")]
public sealed record Notification
{
    [Id(0)] public required Guid Id { get; init; }

    [Id(1)] public required NotificationText Title { get; init; }

    /// <summary>What it is about, sentence by sentence; at least one.</summary>
    [Id(2)] public required ImmutableArray<NotificationLine> Lines { get; init; }

    [Id(3)] public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Null as long as the person has not said that he read it.</summary>
    [Id(4)] public DateTimeOffset? ReadAt { get; init; }

    [Id(5)] public NotificationKind Kind { get; init; }

    /// <summary>What came of it outside the portal; told to the person himself only.</summary>
    [Id(6)] public ImmutableArray<NotificationDelivery> Deliveries { get; init; } = [];
}

/// <summary>One sentence and where in the portal the person can do something about it.</summary>
/// <param name="Link">An address below the portal's own, from the slash on.</param>
[GenerateSerializer, Immutable, Alias("notification-line")]
public sealed record NotificationLine(NotificationText Text, string Link);

/// <summary>A sentence without its words: those are the portal's, in the language of whoever reads.</summary>
/// <param name="Name">The text's key is <c>Notification.{Name}</c>.</param>
[GenerateSerializer, Immutable, Alias("notification-text")]
public sealed record NotificationText(string Name, ImmutableArray<NotificationValue> Values);

/// <summary>What stands in a sentence where it says <c>{Name}</c>: a day, a number or words.</summary>
[GenerateSerializer, Immutable, Alias("notification-value")]
public sealed record NotificationValue
{
    [Id(0)] public required string Name { get; init; }

    [Id(1)] public DateOnly? Day { get; init; }

    [Id(2)] public decimal? Number { get; init; }

    [Id(3)] public string? Words { get; init; }

    public static NotificationValue Of(string name, DateOnly day) => new() { Name = name, Day = day };

    public static NotificationValue Of(string name, decimal number) => new() { Name = name, Number = number };

    public static NotificationValue Of(string name, string words) => new() { Name = name, Words = words };
}
