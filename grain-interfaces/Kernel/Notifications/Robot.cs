using System.Collections.Immutable;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Notifications;

/// <summary>A robot (群机器人) in a group of a messenger, and what it says there.</summary>
[GenerateSerializer, Immutable, Alias("robot")]
public sealed record Robot
{
    public const int LongestName = 60;

    /// <summary>Drawn when it is entered.</summary>
    [Id(0)] public required Guid Id { get; init; }

    [Id(1)] public required string Name { get; init; }

    [Id(2)] public required RobotPlatform Platform { get; init; }

    [Id(3)] public RobotFormat Format { get; init; }

    [Id(4)] public RobotMention Mention { get; init; }

    /// <summary>It says what concerns people of these units and of those below them; of all where there is none.</summary>
    [Id(5)] public ImmutableArray<UnitCode> Units { get; init; } = [];

    /// <summary>It says these kinds of things only; all where there is none.</summary>
    [Id(6)] public ImmutableArray<NotificationKind> Kinds { get; init; } = [];

    /// <summary>It says once a day what came together, and nothing in between.</summary>
    [Id(7)] public bool IsDaily { get; init; }

    [Id(8)] public bool IsActive { get; init; }

    /// <summary>Where its platform listens, without what is secret of it.</summary>
    [Id(9)] public string Host { get; init; } = "";

    /// <summary>Its address and its secret as only portals can read them: they encrypt them before they are sent here.</summary>
    [Id(10)] public string Credentials { get; init; } = "";
}

/// <summary>Whose messenger a robot speaks in. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("robot-platform")]
public enum RobotPlatform
{
    WeCom = 0,
    DingTalk = 1,
}

/// <summary>How a robot writes. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("robot-format")]
public enum RobotFormat
{
    Markdown = 0,
    Text = 1,
}

/// <summary>How a robot calls the person that something is for, so that his telephone rings. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("robot-mention")]
public enum RobotMention
{
    /// <summary>By his name only: nothing rings.</summary>
    Nobody = 0,

    /// <summary>By his employee number, where that is his user id there too.</summary>
    UserId = 1,

    /// <summary>By the telephone number he gave for it.</summary>
    Phone = 2,
}
