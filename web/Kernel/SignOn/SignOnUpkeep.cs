using OpenIddict.Abstractions;

namespace OpsSupport.Kernel.SignOn;

/// <summary>Keeps the keys of sign-on up and clears away tokens that ended. The keys are there before the portal takes its first call.</summary>
internal sealed partial class SignOnUpkeep(SignOnKeyRing keys, IServiceScopeFactory scopes, IGrainFactory grains, TimeProvider time, ILogger<SignOnUpkeep> logger)
    : BackgroundService, IHostedLifecycleService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    // What a used token is still known for: whoever shows it again is a thief.
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(2);

    public Task StartingAsync(CancellationToken cancellationToken) => keys.RenewAsync(cancellationToken);

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await keys.RenewAsync(stoppingToken);
                await PruneAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                InVain(logger, fault);
            }
        }
    }

    private async Task PruneAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var before = time.GetUtcNow() - Remembered;
        await scope.ServiceProvider.GetRequiredService<IOpenIddictTokenManager>().PruneAsync(before, cancellation);
        await scope.ServiceProvider.GetRequiredService<IOpenIddictAuthorizationManager>().PruneAsync(before, cancellation);
        await grains.GetGrain<ISignOnTicketsGrain>(0).PruneAsync();
    }

    [LoggerMessage(LogLevel.Warning, "Keys of sign-on could not be kept up; in ten minutes it is tried again")]
    private static partial void InVain(ILogger logger, Exception fault);
}
