using Microsoft.AspNetCore.Identity;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Upstream;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Accounts;

/// <summary>Signs in by password and gives nothing away: who does not exist, who has to wait and who mistyped look alike.</summary>
public sealed class PasswordSignIn(IGrainFactory grains, GrainRetry retry, SessionStart sessions, SecondStep second, IPasswordHasher<PortalUser> hasher,
    IEnumerable<IPasswordDirectory> directories, IHttpContextAccessor context)
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
        var answer = await CheckAsync(known.Value, password);
        if (answer is not PasswordAnswer.Right || known.Value is null)
        {
            return await RefuseAsync(known, from, answer);
        }

        if (known.Value.SecondFactor is not null)
        {
            second.Begin(known.Value);
            return SignInOutcome.NeedsCode;
        }

        var way = known.Value.PasswordHash is null ? SignInWay.Directory : SignInWay.Password;
        return await sessions.EnterAsync(known.Value, way) ? SignInOutcome.Entered : SignInOutcome.Refused;
    }

    /// <summary>Whether it is the password of the person who is signed in; a wrong one counts as anywhere.</summary>
    public async Task<bool> IsOwnAsync(EmployeeNo employee, string password)
    {
        var from = From;
        var known = await AskAsync(employee.Value, from);
        var answer = await CheckAsync(known.Value, password);
        if (answer is PasswordAnswer.Wrong)
        {
            await FailAsync(known, from);
        }

        return answer is PasswordAnswer.Right;
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

    // Who set a password here is asked for that one, so that administrators get in when the directory does not answer.
    private async Task<PasswordAnswer> CheckAsync(Account? account, string password)
    {
        var isRight = hasher.VerifyHashedPassword(Nobody, account?.PasswordHash ?? NobodysHash, password) != PasswordVerificationResult.Failed;
        return account is null || account.PasswordHash is not null || directories.FirstOrDefault() is not { } directory
            ? isRight && account?.PasswordHash is not null ? PasswordAnswer.Right : PasswordAnswer.Wrong
            : await directory.CheckAsync(account.Employee, password, context.HttpContext!.RequestAborted);
    }

    private async Task<SignInOutcome> RefuseAsync(Result<Account> known, string from, PasswordAnswer answer)
    {
        if (answer is PasswordAnswer.Unavailable)
        {
            return SignInOutcome.Unavailable;
        }

        await FailAsync(known, from);
        return SignInOutcome.Refused;
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

    /// <summary>Nobody can say whether it was right: the directory that knows it does not answer.</summary>
    Unavailable,
}
