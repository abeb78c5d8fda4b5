namespace OpsSupport.Kernel.Notifications;

/// <summary>What sort of thing a notification is: what a person decides about when he says how he wants to hear of it. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("notification-kind")]
public enum NotificationKind
{
    /// <summary>What became of something he asked for.</summary>
    Outcome = 0,

    /// <summary>Something waits for him.</summary>
    Task = 1,

    /// <summary>Something waits for him too long.</summary>
    Urge = 2,

    /// <summary>Something he is to know of.</summary>
    Copy = 3,

    /// <summary>Somebody speaks to him.</summary>
    Remark = 4,

    /// <summary>A day on which something is due.</summary>
    Reminder = 5,

    /// <summary>Something is wrong and may cost money.</summary>
    Alert = 6,
}
