using Microsoft.AspNetCore.Identity;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Accounts;

/// <summary>Signs in by password and gives nothing away: who does not exist, who has to wait and who mistyped look alike.</summary>
public sealed class PasswordSignIn(IGrainFactory grains, GrainRetry retry, SessionStart sessions, SecondStep second, IPasswordHasher<PortalUser> hasher, IHttpContextAccessor context)
{
    private static readonly PortalUser Nobody = new(new() { Employee = new("nobody") });

    // Of a random password that nobody ever knew; as costly to check as a real one.
    private static readonly string NobodysHash =
        new PasswordHasher<PortalUser>().HashPassword(Nobody, Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32)));

    private string From => context.HttpContext!.RemoteAddress;

    public async Task<SignInOutcome> TryAsync(string employeeNo, string password)
    {
        var from = From;
        var known = await AskAsync(employeeNo, from);
        var isRight = hasher.VerifyHashedPassword(Nobody, known.Value?.PasswordHash ?? NobodysHash, password) != PasswordVerificationResult.Failed;
        if (!isRight || known.Value?.PasswordHash is null)
        {
            await FailAsync(known, from);
            return SignInOutcome.Refused;
        }

        if (known.Value.SecondFactor is not null)
        {
            second.Begin(known.Value);
            return SignInOutcome.NeedsCode;
        }

        return await sessions.EnterAsync(known.Value, SignInWay.Password) ? SignInOutcome.Entered : SignInOutcome.Refused;
    }

    /// <summary>Whether it is the password of the person who is signed in; a wrong one counts as anywhere.</summary>
    public async Task<bool> IsOwnAsync(EmployeeNo employee, string password)
    {
        var from = From;
        var known = await AskAsync(employee.Value, from);
        var isRight = known.Value?.PasswordHash is { } hash && hasher.VerifyHashedPassword(Nobody, hash, password) != PasswordVerificationResult.Failed;
        if (!isRight)
        {
            await FailAsync(known, from);
        }

        return isRight;
    }

    private async Task<Result<Account>> AskAsync(string employeeNo, string from)
    {
        if (Code.TryParse<EmployeeNo>(employeeNo) is not { } employee)
        {
            return new AccountUnknown(Nobody.Account.Employee);
        }

        return await retry.AskAsync(() => grains.SignInAddress(from).PausedUntilAsync()) is { } until
            ? new SignInPaused(until)
            : await retry.AskAsync(() => grains.Account(employee).MayTryAsync(from));
    }

    // Whoever has to wait tries nothing, so nothing is counted.
    private async Task FailAsync(Result<Account> known, string from)
    {
        if (known.Errors.Any(error => error is SignInPaused))
        {
            return;
        }

        await grains.SignInAddress(from).FailAsync();
        if (known.Value is { } account)
        {
            await grains.Account(account.Employee).FailAsync(from);
        }
    }
}

/// <summary>What became of a password.</summary>
public enum SignInOutcome
{
    Refused,
    Entered,

    /// <summary>It was right, and a code has to follow.</summary>
    NeedsCode,
}
