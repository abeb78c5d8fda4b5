using Microsoft.AspNetCore.WebUtilities;
using OpsSupport.Kernel.SignOn;

namespace OpsSupport.Kernel.ForwardAuth;

/// <summary>Where somebody who wants to get into a system comes to the portal itself: he is signed in if he is not, and sent back with a ticket.</summary>
internal sealed class Fetch(SignOnDesk desk) : ISignOnWay
{
    private const string Path = "/fetch";

    public static Task<IResult> AnswerAsync(string code, HttpContext context, Fetch fetch) => fetch.AnswerAsync(code, context);

    public async Task<string?> TargetAsync(PathString path, IQueryCollection query) =>
        path.StartsWithSegments(ForwardAuthSetup.Root, out var rest) && rest.Value?.EndsWith(Path, StringComparison.Ordinal) == true
            && query[Begin.Back].ToString() is var back && await desk.FindByAddressAsync(SignOnProtocol.Proxy, back) is not null ? back : null;

    private async Task<IResult> AnswerAsync(string code, HttpContext context)
    {
        var (back, mark) = (context.Request.Query[Begin.Back].ToString(), context.Request.Query[Begin.State].ToString());
        if (await desk.FindByAddressAsync(SignOnProtocol.Proxy, back) is not { } system || system.Code != code)
        {
            return TypedResults.BadRequest();
        }

        if (await PortalSession.ReadAsync(context) is not { } session)
        {
            return TypedResults.Redirect(QueryHelpers.AddQueryString("/sign-in", "returnUrl", $"{context.Request.Path}{context.Request.QueryString}"));
        }

        var ticket = await desk.IssueTicketAsync(session, code, back);
        return TypedResults.Redirect(ticket.Succeeded ? Arrive.AddressFor(back, ticket.Value, mark) : RefusedModel.For(code));
    }
}
