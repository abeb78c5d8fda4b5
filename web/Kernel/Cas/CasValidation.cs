using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.SignOn;

namespace OpsSupport.Kernel.Cas;

/// <summary>Where a system shows the ticket that a person came with and is told who he is (CAS protocol 3.0, sections 2.4, 2.5 and 2.8).</summary>
internal sealed class CasValidation(SignOnDesk desk)
{
    public const string Path1 = "/cas/validate";
    public const string Path2 = "/cas/serviceValidate";
    public const string Path3 = "/cas/p3/serviceValidate";

    // Nobody is given a proxy ticket, but many systems show theirs where those could be shown too.
    public const string Proxy2 = "/cas/proxyValidate";
    public const string Proxy3 = "/cas/p3/proxyValidate";

    /// <summary>Version 1: a yes and the employee number, or a no.</summary>
    public static async Task<IResult> SayAsync(HttpContext context, CasValidation validation)
    {
        var answer = await validation.CheckAsync(context.Request.Query);
        return TypedResults.Text(answer.Holder is { } holder ? $"yes\n{holder.Person.Person.No}\n" : "no\n\n");
    }

    /// <summary>Version 2: who it is and nothing else.</summary>
    public static async Task<IResult> NameAsync(HttpContext context, CasValidation validation) =>
        (await validation.CheckAsync(context.Request.Query)).Write(context.Request.Query["format"], withAttributes: false);

    /// <summary>Version 3: and what the system may know of him.</summary>
    public static async Task<IResult> DescribeAsync(HttpContext context, CasValidation validation) =>
        (await validation.CheckAsync(context.Request.Query)).Write(context.Request.Query["format"], withAttributes: true);

    private async Task<CasAnswer> CheckAsync(IQueryCollection query)
    {
        var (service, ticket) = (query[CasLogin.Service].ToString(), query["ticket"].ToString());
        if (service is "" || ticket is "")
        {
            return CasAnswer.Refuse("INVALID_REQUEST", "service and ticket are both needed");
        }

        var redeemed = await desk.RedeemTicketAsync(ticket, service);
        return redeemed.Value is not { System.Protocol: SignOnProtocol.Cas } holder ? Why(redeemed)
            : query.ContainsKey("renew") && !holder.IsFresh ? CasAnswer.Refuse("INVALID_TICKET", "the person has not just signed in")
            : CasAnswer.Of(holder);
    }

    private static CasAnswer Why(Result<TicketHolder> redeemed) => redeemed.Errors.Any(error => error is TicketForElsewhere)
        ? CasAnswer.Refuse("INVALID_SERVICE", "the ticket was drawn for another service")
        : CasAnswer.Refuse("INVALID_TICKET", "the ticket is not taken");
}
