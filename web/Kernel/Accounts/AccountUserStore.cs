using Microsoft.AspNetCore.Identity;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Accounts;

/// <summary>
/// ASP.NET Core Identity on account grains. The name one signs in with is the employee number and also the id; the portal has
/// no names of its own. Lock-out, second factor and sessions are the grain's own, because they must hold on all portals at once.
/// </summary>
internal sealed class AccountUserStore(IGrainFactory grains) : IUserPasswordStore<PortalUser>
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

    public Task<IdentityResult> DeleteAsync(PortalUser user, CancellationToken cancellationToken) =>
        throw new NotSupportedException("An account is closed, never deleted: what was done with it stays known.");

    public Task<string> GetUserIdAsync(PortalUser user, CancellationToken cancellationToken) => Task.FromResult(user.No);

    public Task<string?> GetUserNameAsync(PortalUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.No);

    public Task<string?> GetNormalizedUserNameAsync(PortalUser user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.No.ToUpperInvariant());

    // The normalised name is computed, not kept; Identity offers it before every save.
    public Task SetNormalizedUserNameAsync(PortalUser user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetUserNameAsync(PortalUser user, string? userName, CancellationToken cancellationToken) =>
        throw new NotSupportedException("An employee number is for life; a new number is a new account.");

    public Task SetPasswordHashAsync(PortalUser user, string? passwordHash, CancellationToken cancellationToken)
    {
        user.Account = user.Account with { PasswordHash = passwordHash };
        return Task.CompletedTask;
    }

    public Task<string?> GetPasswordHashAsync(PortalUser user, CancellationToken cancellationToken) => Task.FromResult(user.Account.PasswordHash);

    public Task<bool> HasPasswordAsync(PortalUser user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Account.PasswordHash is not null);

    public void Dispose()
    {
        // Holds nothing: grains need no connection of their own.
    }

    private async Task<IdentityResult> SaveAsync(PortalUser user)
    {
        var saved = await grains.Account(user.Account.Employee).SaveAsync(user.Account);
        user.Account = saved.Value ?? user.Account;
        return saved.Succeeded ? IdentityResult.Success : IdentityResult.Failed(new IdentityErrorDescriber().ConcurrencyFailure());
    }
}
