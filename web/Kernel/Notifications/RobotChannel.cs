using System.Runtime.CompilerServices;

namespace OpsSupport.Kernel.Notifications;

/// <summary>Has robots say what is due.</summary>
internal sealed class RobotChannel(RobotLine line) : IDeliveryChannel
{
    public DeliveryChannel Channel => DeliveryChannel.Robot;

    public async IAsyncEnumerable<DeliveryOutcome> SendAsync(
        IReadOnlyList<OutgoingMessage> messages, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var message in messages)
        {
            yield return await line.SayAsync(message, cancellation);
        }
    }
}
