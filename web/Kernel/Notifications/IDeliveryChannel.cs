namespace OpsSupport.Kernel.Notifications;

/// <summary>A way on which this portal sends messages.</summary>
internal interface IDeliveryChannel
{
    DeliveryChannel Channel { get; }

    /// <summary>Sends one after the other: the next is not begun before somebody took note of what became of the one before.</summary>
    IAsyncEnumerable<DeliveryOutcome> SendAsync(IReadOnlyList<OutgoingMessage> messages, CancellationToken cancellation);
}
