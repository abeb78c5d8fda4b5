using System.Security.Claims;
using OpenIddict.Abstractions;
using OpsSupport.Kernel.Accounts;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.SignOn;

/// <summary>Asks the cluster which systems are connected and who may use them, and asks again while it heals.</summary>
public sealed class SignOnDesk(IGrainFactory grains, GrainRetry retry)
{
    private ISignOnGrain Grain => grains.GetGrain<ISignOnGrain>(0);

    private ISignOnTicketsGrain Tickets => grains.GetGrain<ISignOnTicketsGrain>(0);

    /// <summary>The system in use with that client id; null where there is none.</summary>
    public async Task<SignOnClient?> FindAsync(string? code, CancellationToken cancellation = default) =>
        Code.IsValid(code) ? (await retry.AskAsync(() => Grain.FindAsync(code!), cancellation)).Value : null;

    /// <summary>The system in use that a page belongs to; null where nobody is led there in that way.</summary>
    public async Task<SignOnClient?> FindByAddressAsync(SignOnProtocol protocol, string? service) =>
        string.IsNullOrEmpty(service) ? null : (await retry.AskAsync(() => Grain.FindByAddressAsync(protocol, service))).Value;

    public Task<Result<SignedPerson>> AdmitAsync(EmployeeNo person, string code) => retry.AskAsync(() => Grain.AdmitAsync(person, code));

    /// <summary>The person with what has changed since he signed in; null where his session is over or he may not use the system any more.</summary>
    public async Task<SignedPerson?> AdmitAgainAsync(ClaimsPrincipal before, string code)
    {
        if (Code.TryParse<EmployeeNo>(before.FindFirstValue(OpenIddictConstants.Claims.Subject)) is not { } no
            || before.FindFirstValue(SessionDoor.SessionClaim) is not { } session
            || !(await retry.AskAsync(() => grains.Account(no).AdmitAsync(session))).Succeeded)
        {
            return null;
        }

        return (await AdmitAsync(no, code)).Value;
    }

    /// <summary>Lets the person in with a ticket for a page of the system.</summary>
    public Task<Result<string>> IssueTicketAsync(PortalSession session, string code, string service) =>
        retry.AskAsync(() => Tickets.IssueAsync(new(session.Person, session.Id, session.StartedAt, code, service)));

    // Never asked twice: whoever did not hear that it was taken cannot take it again.
    public Task<Result<TicketHolder>> RedeemTicketAsync(string ticket, string service) => Tickets.RedeemAsync(ticket, service);

    public Task<Result<SignedPerson>> EnterAsync(PortalSession session, string code) =>
        retry.AskAsync(() => Grain.EnterAsync(session.Person, code, session.Id));
}
