namespace OpsSupport.Kernel.Notifications;

/// <summary>A way on which notifications leave the portal. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("delivery-channel")]
public enum DeliveryChannel
{
    Mail = 0,

    /// <summary>A robot in a group of a messenger.</summary>
    Robot = 1,
}
