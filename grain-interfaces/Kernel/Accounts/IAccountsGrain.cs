using System.Collections.Immutable;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Kernel.Accounts;

/// <summary>Everybody who works here with his account, for administrators. Stateless; its key means nothing.</summary>
public interface IAccountsGrain : IGrainWithIntegerKey
{
    [ReadOnly]
    Task<Result<AccountPage>> ListAsync(EmployeeNo reader, AccountFilter filter, PageRequest page);
}

/// <param name="Text">Part of a name or number; null for everybody.</param>
[GenerateSerializer, Immutable, Alias("account-filter")]
public sealed record AccountFilter(string? Text = null, AccountStage? Stage = null);

/// <param name="Count">Of all that the filter lets through.</param>
/// <param name="Counts">How many are how far, whatever the stage asked for.</param>
[GenerateSerializer, Immutable, Alias("account-page")]
public sealed record AccountPage(ImmutableArray<AccountLine> Accounts, int Count, ImmutableArray<AccountCount> Counts);

[GenerateSerializer, Immutable, Alias("account-count")]
public sealed record AccountCount(AccountStage Stage, int Count);

/// <param name="SignedInAt">When a session was begun last; null for never.</param>
[GenerateSerializer, Immutable, Alias("account-line")]
public sealed record AccountLine(EmployeeNo Employee, string Name, string? UnitName, AccountStage Stage, bool HasSecondFactor, DateTimeOffset? SignedInAt);
