namespace OpsSupport.Kernel.Notifications;

/// <summary>
/// Sends what is due on every channel of this portal. Several portals may do so at once: what one has taken the others do not get.
/// Each message is reported before the next is sent, so that a crash repeats one of a channel at most.
/// </summary>
internal sealed partial class DeliverySender(IGrainFactory grains, IEnumerable<IDeliveryChannel> channels, TimeProvider time, ILogger<DeliverySender> logger)
    : BackgroundService
{
    // Fewer than any other side can keep waiting for ten minutes, after which they are given out again.
    private const int AtOnce = 50;

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private IDeliveryOutboxGrain Outbox => grains.GetGrain<IDeliveryOutboxGrain>(IDeliveryOutboxGrain.Key);

    /// <summary>Sends some of what is due on a channel and answers how much was tried.</summary>
    public async Task<int> SendSomeAsync(IDeliveryChannel channel, CancellationToken cancellation)
    {
        var taken = (await Outbox.TakeAsync(channel.Channel, AtOnce)).Messages;
        await foreach (var outcome in channel.SendAsync(taken, cancellation))
        {
            await Outbox.ReportAsync([outcome]);
        }

        return taken.Length;
    }

    // A robot that answers slowly keeps no mail waiting.
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(channels.Select(channel => SendAsync(channel, stoppingToken)));

    private async Task SendAsync(IDeliveryChannel channel, CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(cancellation))
        {
            try
            {
                while (await SendSomeAsync(channel, cancellation) == AtOnce)
                {
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The cluster is away for a moment. What was taken is given out again.
                LogLate(exception, channel.Channel);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Messages on channel {Channel} could not be sent; they will be tried again")]
    private partial void LogLate(Exception exception, DeliveryChannel channel);
}
