using Microsoft.AspNetCore.WebUtilities;
using OpsSupport.Kernel.SignOn;

namespace OpsSupport.Kernel.Cas;

/// <summary>Where a system sends a person to be signed in by CAS (protocol 3.0, section 2.1): he comes back with a ticket.</summary>
internal sealed class CasLogin(SignOnDesk desk) : ISignOnWay
{
    public const string Path = "/cas/login";

    public const string Service = "service";

    private const string Renew = "renew";
    private const string Gateway = "gateway";

    public static Task<IResult> AnswerAsync(HttpContext context, CasLogin login) => login.AnswerAsync(context);

    public async Task<string?> TargetAsync(PathString path, IQueryCollection query) =>
        path == Path && query[Service].ToString() is var service && await desk.FindByAddressAsync(SignOnProtocol.Cas, service) is not null ? service : null;

    private async Task<IResult> AnswerAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var service = query[Service].ToString();
        if (service is "")
        {
            return TypedResults.Redirect("/");
        }

        if (await desk.FindByAddressAsync(SignOnProtocol.Cas, service) is not { } system)
        {
            return TypedResults.BadRequest();
        }

        var session = await PortalSession.ReadAsync(context);
        var (wantsProof, asksNobody) = (IsSet(query, Renew), IsSet(query, Gateway));
        return session is null || wantsProof ? await SignInFirstAsync(context, session, service, mayAsk: wantsProof || !asksNobody) : await EnterAsync(session, system.Code, service);
    }

    // A parameter is set by being there, whatever it says (section 2.1.1).
    private static bool IsSet(IQueryCollection query, string parameter) => query.ContainsKey(parameter) && query[parameter] != "false";

    private static async Task<IResult> SignInFirstAsync(HttpContext context, PortalSession? session, string service, bool mayAsk)
    {
        if (!mayAsk)
        {
            return TypedResults.Redirect(service);
        }

        if (session is not null)
        {
            await PortalSession.EndAsync(context);
        }

        return TypedResults.Redirect(QueryHelpers.AddQueryString("/sign-in", "returnUrl", QueryHelpers.AddQueryString(Path, Service, service)));
    }

    private async Task<IResult> EnterAsync(PortalSession session, string code, string service)
    {
        var ticket = await desk.IssueTicketAsync(session, code, service);
        return TypedResults.Redirect(ticket.Succeeded ? QueryHelpers.AddQueryString(service, "ticket", ticket.Value) : RefusedModel.For(code));
    }
}
