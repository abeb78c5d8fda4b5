using OpsSupport.Kernel.Accounts;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Time;
using Orleans.Concurrency;

namespace OpsSupport.Kernel.SignOn;

[GrainType("sign-on-tickets"), StatelessWorker]
internal sealed class SignOnTicketsGrain(SignOnTicketStore store, CompanyClock clock) : Grain, ISignOnTicketsGrain
{
    private ISignOnGrain SignOn => GrainFactory.GetGrain<ISignOnGrain>(0);

    public async Task<Result<string>> IssueAsync(TicketRequest request)
    {
        var entered = await SignOn.EnterAsync(request.Person, request.System, request.Session);
        if (!entered.Succeeded)
        {
            return entered.Errors;
        }

        var ticket = SignOnTicketRules.Draw();
        await store.AddAsync(ticket, request, clock.Now);
        return ticket;
    }

    public async Task<Result<TicketHolder>> RedeemAsync(string ticket, string service)
    {
        var now = clock.Now;
        if (await store.TakeAsync(ticket, now, now - SignOnTicketRules.Lifetime) is not { } taken)
        {
            return new TicketRefused();
        }

        return taken.Request.Service == service ? await HolderAsync(taken) : new TicketForElsewhere();
    }

    public Task PruneAsync() => store.PruneAsync(clock.Now - SignOnTicketRules.Remembered);

    // Between the drawing and the taking the session may have ended, or the person lost his right.
    private async Task<Result<TicketHolder>> HolderAsync(TakenTicket taken)
    {
        var request = taken.Request;
        var (session, person, system) = (
            await GrainFactory.Account(request.Person).AdmitAsync(request.Session),
            await SignOn.AdmitAsync(request.Person, request.System),
            await SignOn.FindAsync(request.System));
        return session.Succeeded && person.Succeeded && system.Succeeded
            ? new TicketHolder(person.Value, system.Value, request.Session, request.SignedInAt, SignOnTicketRules.IsFresh(request.SignedInAt, taken.IssuedAt))
            : new TicketRefused();
    }
}
