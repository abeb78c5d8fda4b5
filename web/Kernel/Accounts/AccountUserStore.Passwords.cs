using Microsoft.AspNetCore.Identity;

namespace OpsSupport.Kernel.Accounts;

internal sealed partial class AccountUserStore : IUserPasswordStore<PortalUser>, IUserSecurityStampStore<PortalUser>, IUserLockoutStore<PortalUser>
{
    public Task SetPasswordHashAsync(PortalUser user, string? passwordHash, CancellationToken cancellationToken) =>
        Change(user, user.Account with { PasswordHash = passwordHash });

    public Task<string?> GetPasswordHashAsync(PortalUser user, CancellationToken cancellationToken) => Task.FromResult(user.Account.PasswordHash);

    public Task<bool> HasPasswordAsync(PortalUser user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Account.PasswordHash is not null);

    public Task SetSecurityStampAsync(PortalUser user, string stamp, CancellationToken cancellationToken) =>
        Change(user, user.Account with { SecurityStamp = stamp });

    public Task<string?> GetSecurityStampAsync(PortalUser user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Account.SecurityStamp);

    // Counted by the grain at once, so that parallel guesses do not share one count.
    public async Task<int> IncrementAccessFailedCountAsync(PortalUser user, CancellationToken cancellationToken)
    {
        Take(user, await grains.Account(user.Account.Employee).CountFailureAsync());
        return user.Account.FailedAttempts;
    }

    public Task ResetAccessFailedCountAsync(PortalUser user, CancellationToken cancellationToken) =>
        Change(user, user.Account with { FailedAttempts = 0 });

    public Task<int> GetAccessFailedCountAsync(PortalUser user, CancellationToken cancellationToken) => Task.FromResult(user.Account.FailedAttempts);

    public Task SetLockoutEndDateAsync(PortalUser user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken) =>
        Change(user, user.Account with { LockedUntil = lockoutEnd });

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(PortalUser user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Account.LockedUntil);

    // Nobody is exempt, so there is nothing to switch.
    public Task<bool> GetLockoutEnabledAsync(PortalUser user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task SetLockoutEnabledAsync(PortalUser user, bool enabled, CancellationToken cancellationToken) => Task.CompletedTask;

    private static Task Change(PortalUser user, Account account)
    {
        user.Account = account;
        return Task.CompletedTask;
    }
}
