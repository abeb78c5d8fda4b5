using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.WebUtilities;
using OpsSupport.Kernel.Accounts;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Upstream;

/// <summary>The way through another provider: there, and back into a session of our own. Whoever does not work here does not get in, whatever the provider says.</summary>
internal sealed partial class UpstreamDoor(UpstreamSettings settings, SessionStart sessions, ILogger<UpstreamDoor> logger)
{
    public const string Leave = "/sign-in/upstream";

    public const string Arrive = "/sign-in/upstream/done";

    /// <summary>The sign-in page, saying that it came to nothing.</summary>
    public const string Failed = "/sign-in?upstream=failed";

    private const string ReturnUrl = "returnUrl";

    public static IResult LeaveFor(string? returnUrl, UpstreamSettings settings) => settings.IsOn
        ? TypedResults.Challenge(new() { RedirectUri = QueryHelpers.AddQueryString(Arrive, ReturnUrl, Local(returnUrl)) }, [UpstreamSetup.Scheme])
        : TypedResults.NotFound();

    public static Task<IResult> ArriveAsync(string? returnUrl, HttpContext context, UpstreamDoor door) => door.ArriveAsync(returnUrl, context);

    private async Task<IResult> ArriveAsync(string? returnUrl, HttpContext context)
    {
        if (!settings.IsOn)
        {
            return TypedResults.NotFound();
        }

        var arrived = (await context.AuthenticateAsync(UpstreamSetup.ArrivedScheme)).Principal;
        await context.SignOutAsync(UpstreamSetup.ArrivedScheme);
        var said = arrived?.FindFirstValue(settings.NumberClaim);
        if (Code.TryParse<EmployeeNo>(said) is { } employee && await sessions.EnterAsync(new() { Employee = employee }, SignInWay.Upstream))
        {
            return TypedResults.LocalRedirect(Local(returnUrl));
        }

        LogRefused(said ?? "nobody", settings.Authority!);
        return TypedResults.Redirect(Failed);
    }

    // Ours, and nothing that a browser reads as somebody else's.
    private static string Local(string? returnUrl) =>
        returnUrl is ['/', ..] and not (['/', '/', ..] or ['/', '\\', ..]) && !returnUrl.Any(char.IsControl) ? returnUrl : "/";

    [LoggerMessage(LogLevel.Information, "{Said}, whom {Provider} vouches for, may not sign in here")]
    private partial void LogRefused(string said, string provider);
}
