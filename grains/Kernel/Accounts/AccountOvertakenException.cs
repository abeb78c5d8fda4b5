using OpsSupport.Kernel.Storage;

namespace OpsSupport.Kernel.Accounts;

/// <summary>The account was changed by another silo meanwhile.</summary>
[GenerateSerializer, Alias("account.overtaken")]
internal sealed class AccountOvertakenException() : OvertakenException("The account was changed elsewhere meanwhile.");
