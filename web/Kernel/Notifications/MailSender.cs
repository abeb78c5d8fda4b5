namespace OpsSupport.Kernel.Notifications;

/// <summary>
/// Sends what is due by e-mail. Several portals may do so at once: what one has taken the others do not get. Each mail is reported
/// before the next is sent, so that a crash repeats one at most.
/// </summary>
internal sealed partial class MailSender(IGrainFactory grains, MailSettings settings, LetterWriter letters, TimeProvider time, ILogger<MailSender> logger)
    : BackgroundService
{
    private const int AtOnce = 50;

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private IMailOutboxGrain Outbox => grains.GetGrain<IMailOutboxGrain>(IMailOutboxGrain.Key);

    /// <summary>Sends some of what is due and answers how many were tried.</summary>
    public async Task<int> SendSomeAsync(CancellationToken cancellation)
    {
        var taken = (await Outbox.TakeAsync(AtOnce, settings.Quiet)).Mails;
        using var conversation = new SmtpConversation(settings);
        string? broken = null;
        foreach (var mail in taken)
        {
            var outcome = broken is null
                ? await conversation.SendAsync(mail.Notification.Id, letters.Write(mail), cancellation)
                : new(mail.Notification.Id, broken);
            broken = conversation.IsBroken ? outcome.Error : null;
            await Outbox.ReportAsync([outcome]);
        }

        return taken.Length;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await SendSomeAsync(stoppingToken) == AtOnce)
                {
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The cluster is away for a moment. What was taken is given out again.
                LogLate(exception);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "E-mail could not be sent; it will be tried again")]
    private partial void LogLate(Exception exception);
}
