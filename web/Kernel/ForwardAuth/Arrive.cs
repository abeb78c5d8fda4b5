using Microsoft.AspNetCore.WebUtilities;
using OpsSupport.Kernel.Accounts;
using OpsSupport.Kernel.SignOn;

namespace OpsSupport.Kernel.ForwardAuth;

/// <summary>Where somebody comes back to the host of a system with his ticket: it is taken, and he goes on to the page that he wanted.</summary>
internal sealed class Arrive(SignOnDesk desk, PassCookie pass, SessionDoor sessions)
{
    private const string Ticket = "ticket";

    public static Task<IResult> AnswerAsync(string code, HttpContext context, Arrive arrive) => arrive.AnswerAsync(code, context);

    public static string AddressFor(string back, string ticket, string mark) => QueryHelpers.AddQueryString(
        $"{new Uri(back).GetLeftPart(UriPartial.Authority)}{ForwardAuthSetup.AtSystem}/arrive",
        new Dictionary<string, string?> { [Ticket] = ticket, [Begin.State] = mark, [Begin.Back] = back });

    private async Task<IResult> AnswerAsync(string code, HttpContext context)
    {
        var query = context.Request.Query;
        var back = query[Begin.Back].ToString();
        if (!Begin.HasSetOut(context, query[Begin.State]) || await desk.FindByAddressAsync(SignOnProtocol.Proxy, back) is not { } system || system.Code != code)
        {
            return TypedResults.BadRequest();
        }

        if ((await desk.RedeemTicketAsync(query[Ticket].ToString(), back)).Value is { } holder && holder.System.Code == code)
        {
            pass.Write(context, code, holder, isSecure: new Uri(back).Scheme == Uri.UriSchemeHttps);
            return TypedResults.Redirect(back);
        }

        // Whoever went back in his browser comes by here again with a ticket that was taken.
        return pass.Read(context, code) is { } who && await sessions.IsOpenAsync(who, context.RequestAborted) ? TypedResults.Redirect(back) : TypedResults.BadRequest();
    }
}
