using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Kernel.Accounts;

/// <summary>The account of one person: the single place that counts wrong passwords, however many portals are tried at once.</summary>
public interface IAccountGrain : IGrainWithStringKey
{
    /// <summary>The account, or a refusal when nobody signs in under this number.</summary>
    [ReadOnly]
    Task<Result<Account>> FindAsync();

    /// <summary>Creates or replaces the account; refused when it is no longer at the version that was read.</summary>
    Task<Result<Account>> SaveAsync(Account account);

    /// <summary>One more wrong password.</summary>
    Task<Result<Account>> CountFailureAsync();

    /// <summary>Ends the account: its sessions stop and nobody signs in with it.</summary>
    Task DeleteAsync();
}

/// <summary>How accounts are found.</summary>
public static class AccountGrains
{
    /// <summary>Keeps a key from reading as a number: such keys collide in ADO.NET storage.</summary>
    public const string KeyPrefix = "acct:";

    /// <summary>The account of <paramref name="employee"/>; upper and lower case are the same person.</summary>
    public static IAccountGrain Account(this IGrainFactory grains, EmployeeNo employee) =>
        grains.GetGrain<IAccountGrain>(KeyPrefix + employee.Value.ToUpperInvariant());
}
