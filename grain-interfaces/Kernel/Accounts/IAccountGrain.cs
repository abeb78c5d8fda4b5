using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Kernel.Accounts;

/// <summary>
/// The account of one person and the browsers he is signed in with: the single place that counts wrong passwords and ends sessions,
/// however many portals there are.
/// </summary>
public interface IAccountGrain : IGrainWithStringKey
{
    /// <summary>The account, or a refusal when nobody signs in under this number. For portals, never for people.</summary>
    [ReadOnly]
    Task<Result<Account>> FindAsync();

    /// <summary>Creates or replaces the account; refused when it is no longer at the version that was read. For the set-up and Identity.</summary>
    Task<Result<Account>> SaveAsync(Account account);

    /// <summary>The account, if a password or code from this address may be tried now.</summary>
    [ReadOnly]
    Task<Result<Account>> MayTryAsync(string address);

    /// <summary>One more wrong password or code from this address. The owner is told when it was the fifth.</summary>
    Task FailAsync(string address);

    /// <summary>Takes the second factor, once.</summary>
    Task<Result<Account>> ProveAsync(SecondProof proof);

    /// <summary>Begins a session for somebody who proved who he is.</summary>
    Task<Result<Session>> OpenSessionAsync(NewSession session);

    /// <summary>The session, if it may go on: its account is open, its owner works here, nobody ended it and it was not left alone too long.</summary>
    Task<Result<Session>> AdmitAsync(string session);

    /// <summary>Its owner signs out.</summary>
    Task SignOutAsync(string session);

    /// <summary>What its owner and administrators see of it.</summary>
    [ReadOnly]
    Task<Result<AccountView>> ViewAsync(EmployeeNo reader);

    Task<Result<AccountView>> ChangeAsync(Intent intent, AccountChange change);

    /// <summary>Whoever has the link sets a password; the link is worth nothing afterwards and all sessions end.</summary>
    Task<Result<Account>> AcceptAsync(string invitationHash, string passwordHash);

    /// <summary>Whether the link can still be used.</summary>
    [ReadOnly]
    Task<Result<Account>> InvitedAsync(string invitationHash);
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
