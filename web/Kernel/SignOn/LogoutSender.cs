using Microsoft.Extensions.Options;
using OpenIddict.Server;
using OpsSupport.Kernel.Cas;
using OpsSupport.Kernel.Http;

namespace OpsSupport.Kernel.SignOn;

/// <summary>
/// Tells systems that a session ended. Several portals may do so at once: what one has taken the others do not get. A system that does
/// not answer is told again, later each time.
/// </summary>
internal sealed partial class LogoutSender(
    IGrainFactory grains, IHttpClientFactory clients, IOptionsMonitor<OpenIddictServerOptions> options, PublicAddress address, TimeProvider time, ILogger<LogoutSender> logger)
    : BackgroundService
{
    public const string Client = "logouts";

    private const int AtOnce = 50;

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    private ILogoutOutboxGrain Outbox => grains.GetGrain<ILogoutOutboxGrain>(ILogoutOutboxGrain.Key);

    /// <summary>How systems are called: quickly or not at all, and never elsewhere than where they were registered.</summary>
    public static void AddClient(IServiceCollection services) => services.AddHttpClient(Client, client => client.Timeout = TimeSpan.FromSeconds(5))
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    /// <summary>Tells some of what is due and answers how much was tried.</summary>
    public async Task<int> SendSomeAsync(CancellationToken cancellation)
    {
        var taken = (await Outbox.TakeAsync(AtOnce)).Logouts;
        await Task.WhenAll(taken.Select(async logout => await Outbox.ReportAsync(logout.Session, logout.System, await SendAsync(logout, cancellation))));
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
            catch (Exception fault) when (fault is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                // The cluster is away for a moment. What was taken is given out again.
                LogLate(fault);
            }
        }
    }

    /// <summary>Null where the system took it, else why it did not.</summary>
    private async Task<string?> SendAsync(LogoutDue logout, CancellationToken cancellation)
    {
        try
        {
            var errors = await Task.WhenAll(logout.Notices.Select(notice => SendAsync(logout, notice, cancellation)));
            return errors.FirstOrDefault(error => error is not null);
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            return fault.Message;
        }
    }

    private async Task<string?> SendAsync(LogoutDue logout, LogoutNotice notice, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var (field, text) = notice.Ticket is { } ticket
            ? (CasLogoutRequest.Field, CasLogoutRequest.Write(logout.Person, ticket, now))
            : (LogoutToken.Field, LogoutToken.Write(logout, address.Root.AbsoluteUri, options.CurrentValue.SigningCredentials[0], now));
        using var content = new FormUrlEncodedContent([KeyValuePair.Create(field, text)]);
        using var answer = await clients.CreateClient(Client).PostAsync(new Uri(notice.Address), content, cancellation);
        // By CAS a system answers as it likes, and most lead the nameless caller to the sign-in once they have read what he said.
        var isHeard = answer.IsSuccessStatusCode || (notice.Ticket is not null && (int)answer.StatusCode < 500);
        return isHeard ? null : $"{(int)answer.StatusCode}";
    }

    [LoggerMessage(LogLevel.Warning, "Systems could not be told of ended sessions; it will be tried again")]
    private partial void LogLate(Exception fault);
}
