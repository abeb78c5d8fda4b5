using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.SignOn;

/// <summary>What a ticket is wanted for.</summary>
/// <param name="Session">The session of the person in the portal.</param>
/// <param name="SignedInAt">When that began.</param>
/// <param name="System">The code of the system.</param>
/// <param name="Service">The page of it that he is led to.</param>
[GenerateSerializer, Immutable, Alias("ticket-request")]
public sealed record TicketRequest(EmployeeNo Person, string Session, DateTimeOffset SignedInAt, string System, string Service);

/// <summary>Whom a ticket was drawn for.</summary>
/// <param name="Session">His session in the portal.</param>
/// <param name="SignedInAt">When he proved who he is.</param>
/// <param name="IsFresh">He did so on the way to this ticket.</param>
[GenerateSerializer, Immutable, Alias("ticket-holder")]
public sealed record TicketHolder(SignedPerson Person, SignOnClient System, string Session, DateTimeOffset SignedInAt, bool IsFresh);
