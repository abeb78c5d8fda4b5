using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using OpsSupport.Kernel.Registers;
using OpsSupport.Kernel.SignOn;
using OpsSupport.Kernel.Time;

namespace OpsSupport.Features.ConnectedSystems;

[GrainType("logout-outbox")]
internal sealed partial class LogoutOutboxGrain(LogoutStore store, SignOnTicketStore tickets, IRegister<ConnectedSystem> systems, CompanyClock clock, ILogger<LogoutOutboxGrain> logger)
    : Grain, ILogoutOutboxGrain
{
    private const int MostAtOnce = 200;

    public async Task<LogoutsDue> TakeAsync(int most)
    {
        var now = clock.Now;
        var taken = ImmutableArray.CreateBuilder<LogoutDue>();
        foreach (var owed in await store.DueAsync(now, Math.Clamp(most, 1, MostAtOnce)))
        {
            var notices = await NoticesAsync(owed);
            if (notices.IsEmpty)
            {
                // A system that nobody can tell finds out when it renews what it holds, which is refused.
                await store.ForgetAsync(owed.Session, owed.System);
                continue;
            }

            await store.PostponeAsync(owed, now + LogoutRules.Lease, owed.Attempts + 1, error: null);
            taken.Add(new(owed.Session, owed.System, owed.Person, notices, owed.Attempts + 1));
        }

        return new(taken.DrainToImmutable());
    }

    public async Task ReportAsync(string session, string system, string? error)
    {
        if (await store.FindAsync(session, system) is not { } owed)
        {
            return;
        }

        if (error is not null && LogoutRules.NextAfter(owed.Attempts, owed.EndedAt, clock.Now) is { } next)
        {
            await store.PostponeAsync(owed, next, owed.Attempts, error);
            return;
        }

        if (error is not null)
        {
            LogGivenUp(system, owed.Attempts, error);
        }

        await store.ForgetAsync(session, system);
    }

    private async Task<ImmutableArray<LogoutNotice>> NoticesAsync(OwedLogout owed) => systems.Find(owed.System) switch
    {
        { Protocol: SignOnProtocol.Cas } system => [.. (await tickets.TakenAsync(owed.Session, owed.System))
            .Select(taken => new LogoutNotice(system.BackChannelAddress ?? taken.Service, taken.Ticket))],
        { BackChannelAddress: { Length: > 0 } address } => [new(address)],
        _ => [],
    };

    [LoggerMessage(LogLevel.Warning, "System {System} was told {Attempts} times in a day that a session ended, in vain: {Error}")]
    private partial void LogGivenUp(string system, int attempts, string error);
}
