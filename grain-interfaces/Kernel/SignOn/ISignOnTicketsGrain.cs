using OpsSupport.Kernel.Results;

namespace OpsSupport.Kernel.SignOn;

/// <summary>
/// Tickets: what a browser carries once from the portal to a system that cannot do more (CAS protocol 3.0, section 3.1; the proxy of a
/// system that cannot do even that). Stateless; its key means nothing.
/// </summary>
public interface ISignOnTicketsGrain : IGrainWithIntegerKey
{
    /// <summary>Lets the person in, notes it, and draws a ticket for him.</summary>
    Task<Result<string>> IssueAsync(TicketRequest request);

    /// <summary>Who comes with the ticket. It is taken once, within a minute, while the session goes on, and for the address only that it was drawn for.</summary>
    Task<Result<TicketHolder>> RedeemAsync(string ticket, string service);

    /// <summary>Clears away the tickets of sessions that cannot go on any more.</summary>
    Task PruneAsync();
}
