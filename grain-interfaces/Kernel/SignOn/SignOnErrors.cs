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
