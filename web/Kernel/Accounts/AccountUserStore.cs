using Microsoft.AspNetCore.Identity;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Accounts;

/// <summary>
/// ASP.NET Core Identity on account grains. The name one signs in with is the employee number and also the id; the portal has
/// no names of its own.
/// </summary>
internal sealed partial class AccountUserStore(IGrainFactory grains) : IUserStore<PortalUser>
{
    public async Task<PortalUser?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken)
    {
        if (Code.TryParse<EmployeeNo>(normalizedUserName) is not { } employee)
        {
            return null;
        }

        var found = await grains.Account(employee).FindAsync();
        return found.Succeeded ? new(found.Value) : null;
    }

    public Task<PortalUser?> FindByIdAsync(string userId, CancellationToken cancellationToken) => FindByNameAsync(userId, cancellationToken);

    public Task<IdentityResult> CreateAsync(PortalUser user, CancellationToken cancellationToken) => SaveAsync(user);

    public Task<IdentityResult> UpdateAsync(PortalUser user, CancellationToken cancellationToken) => SaveAsync(user);

    public async Task<IdentityResult> DeleteAsync(PortalUser user, CancellationToken cancellationToken)
    {
        await grains.Account(user.Account.Employee).DeleteAsync();
        return IdentityResult.Success;
    }

    public Task<string> GetUserIdAsync(PortalUser user, CancellationToken cancellationToken) => Task.FromResult(user.No);

    public Task<string?> GetUserNameAsync(PortalUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.No);

    public Task<string?> GetNormalizedUserNameAsync(PortalUser user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.No.ToUpperInvariant());

    // The normalised name is computed, not kept; Identity offers it before every save.
    public Task SetNormalizedUserNameAsync(PortalUser user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetUserNameAsync(PortalUser user, string? userName, CancellationToken cancellationToken) =>
        throw new NotSupportedException("An employee number is for life; a new number is a new account.");

    public void Dispose()
    {
        // Holds nothing: grains need no connection of their own.
    }

    private async Task<IdentityResult> SaveAsync(PortalUser user)
    {
        var saved = await grains.Account(user.Account.Employee).SaveAsync(user.Account);
        return Take(user, saved) ? IdentityResult.Success : IdentityResult.Failed(new IdentityErrorDescriber().ConcurrencyFailure());
    }

    private static bool Take(PortalUser user, Result<Account> saved)
    {
        user.Account = saved.Value ?? user.Account;
        return saved.Succeeded;
    }
}
