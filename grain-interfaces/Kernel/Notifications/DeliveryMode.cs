namespace OpsSupport.Kernel.Notifications;

/// <summary>When a person hears of something through a channel. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("delivery-mode")]
public enum DeliveryMode
{
    AtOnce = 0,

    /// <summary>With everything else of the day, at an hour he chose.</summary>
    Digest = 1,

    Never = 2,
}
