namespace OpsSupport.Kernel.Accounts;

/// <summary>The account as stored; null where there is none.</summary>
internal sealed record AccountState
{
    public Account? Account { get; init; }
}
