namespace OpsSupport.Kernel.Notifications;

/// <summary>How far a notification is on one channel. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("delivery-state")]
public enum DeliveryState
{
    Waiting = 0,
    Sent = 1,

    /// <summary>Given up after several attempts, or refused for good.</summary>
    Failed = 2,

    /// <summary>The person has no address, or the robot is no longer in use.</summary>
    Unreachable = 3,

    /// <summary>It would have come too late to be of use.</summary>
    Outdated = 4,
}
