using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Accounts;

[GrainType("account")]
internal sealed class AccountGrain([PersistentState("account", StorageNames.Bounded)] IPersistentState<AccountState> state)
    : Grain, IAccountGrain
{
    private Account? Current => state.State.Account;

    public Task<Result<Account>> FindAsync() => Task.FromResult<Result<Account>>(Current is { } account ? account : Unknown());

    public async Task<Result<Account>> SaveAsync(Account account)
    {
        var current = Current?.Version ?? 0;
        return account.Version == current
            ? await StoreAsync(account)
            : new AccountChanged(account.Version, current);
    }

    public async Task<Result<Account>> CountFailureAsync() => Current is { } account
        ? await StoreAsync(account with { FailedAttempts = account.FailedAttempts + 1 })
        : Unknown();

    public Task DeleteAsync() => state.ClearStateAsync();

    private async Task<Account> StoreAsync(Account account)
    {
        var next = account with { Version = account.Version + 1 };
        await state.ReplaceAsync(new() { Account = next });
        return next;
    }

    private AccountUnknown Unknown() => new(new EmployeeNo(this.GetPrimaryKeyString()[AccountGrains.KeyPrefix.Length..]));
}
