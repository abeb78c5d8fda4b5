using Microsoft.AspNetCore.Identity;

namespace OpsSupport.Kernel.Accounts;

/// <summary>Signs in by password and gives nothing away: who does not exist, who is locked out and who mistyped look alike.</summary>
public sealed class PasswordSignIn(SignInManager<PortalUser> signIn, IPasswordHasher<PortalUser> hasher)
{
    private static readonly PortalUser Nobody = new(new() { Employee = new("nobody") });

    // Of a random password that nobody ever knew; as costly to check as a real one.
    private static readonly string NobodysHash =
        new PasswordHasher<PortalUser>().HashPassword(Nobody, Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32)));

    public async Task<bool> TryAsync(string employeeNo, string password)
    {
        var user = await signIn.UserManager.FindByNameAsync(employeeNo);
        if (user?.Account.PasswordHash is null || await signIn.UserManager.IsLockedOutAsync(user))
        {
            hasher.VerifyHashedPassword(Nobody, NobodysHash, password);
            return false;
        }

        // The session ends with the browser: shared machines are common where this runs.
        return (await signIn.PasswordSignInAsync(user, password, isPersistent: false, lockoutOnFailure: true)).Succeeded;
    }
}
