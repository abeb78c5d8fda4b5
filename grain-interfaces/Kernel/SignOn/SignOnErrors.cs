using OpsSupport.Kernel.Results;

namespace OpsSupport.Kernel.SignOn;

/// <summary>No system in use is connected under that code.</summary>
[GenerateSerializer, Immutable, Alias("sign-on.unknown-system")]
public sealed record SystemUnknown(string Code) : DomainError
{
    public override RefusalKind Refusal => RefusalKind.Unknown;
}

/// <summary>The person is not among those who may use the system.</summary>
[GenerateSerializer, Immutable, Alias("sign-on.system-not-for-you")]
public sealed record SystemNotForYou(string Name) : DomainError
{
    public override RefusalKind Refusal => RefusalKind.Forbidden;
}

/// <summary>The ticket was never drawn, is too old, was taken before, or belongs to a session that is over.</summary>
[GenerateSerializer, Immutable, Alias("sign-on.ticket-refused")]
public sealed record TicketRefused : DomainError
{
    public override RefusalKind Refusal => RefusalKind.Unknown;
}

/// <summary>The ticket was drawn for another address; it is spent now.</summary>
[GenerateSerializer, Immutable, Alias("sign-on.ticket-for-elsewhere")]
public sealed record TicketForElsewhere : DomainError
{
    public override RefusalKind Refusal => RefusalKind.Forbidden;
}
