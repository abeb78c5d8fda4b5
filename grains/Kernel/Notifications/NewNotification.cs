using System.Collections.Immutable;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Notifications;

/// <summary>Something to tell a person.</summary>
internal sealed record NewNotification
{
    public required EmployeeNo Person { get; init; }

    /// <summary>What it is, for ever: a person is told the same thing once, however often it is said.</summary>
    public required string DedupeKey { get; init; }

    /// <summary>By which the person says how he wants to hear of it. What an earlier release still owed says none.</summary>
    public NotificationKind Kind { get; init; }

    public required NotificationText Title { get; init; }

    public required ImmutableArray<NotificationLine> Lines { get; init; }

    /// <summary>Until when a message outside the portal is of use; a day where it says nothing.</summary>
    public DateTimeOffset? MailUntil { get; init; }

    /// <summary>It is sent at night as well, and never kept for a digest.</summary>
    public bool IsUrgent { get; init; }
}
