using Microsoft.AspNetCore.WebUtilities;
using OpsSupport.Kernel.SignOn;

namespace OpsSupport.Kernel.Cas;

/// <summary>Where a system sends a person who signs out by CAS (protocol 3.0, section 2.3). He is asked first: any page could have sent him.</summary>
internal sealed class CasLogout(SignOnDesk desk) : ISignOnWay
{
    public const string Path = "/cas/logout";

    public static Task<IResult> AnswerAsync(HttpContext context, CasLogout logout) => logout.AnswerAsync(context);

    public async Task<string?> TargetAsync(PathString path, IQueryCollection query) =>
        path == Path && query[CasLogin.Service].ToString() is var service && await desk.FindByAddressAsync(SignOnProtocol.Cas, service) is not null ? service : null;

    private async Task<IResult> AnswerAsync(HttpContext context)
    {
        if (await PortalSession.ReadAsync(context) is null)
        {
            return TypedResults.Redirect(await TargetAsync(Path, context.Request.Query) ?? "/sign-in");
        }

        var again = QueryHelpers.AddQueryString(Path, CasLogin.Service, context.Request.Query[CasLogin.Service].ToString());
        return TypedResults.Redirect(QueryHelpers.AddQueryString(LeaveModel.Address, "returnUrl", again));
    }
}
