using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Accounts;

/// <summary>Nobody signs in under this number.</summary>
[GenerateSerializer, Immutable, Alias("account.unknown")]
public sealed record AccountUnknown(EmployeeNo Employee) : DomainError;

/// <summary>Somebody changed the account since it was read.</summary>
[GenerateSerializer, Immutable, Alias("account.changed")]
public sealed record AccountChanged(int Seen, int Current) : DomainError
{
    public override RefusalKind Refusal => RefusalKind.Conflict;
}
