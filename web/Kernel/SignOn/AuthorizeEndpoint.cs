using System.Collections.Immutable;
using Microsoft.AspNetCore;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using OAuthErrors = OpenIddict.Abstractions.OpenIddictConstants.Errors;

namespace OpsSupport.Kernel.SignOn;

/// <summary>
/// Where a system sends a person to be signed in. The library has checked who asks, for what, and where the answer goes; here it is
/// decided whether there is one: the person is signed in, may use the system, and agrees to it where it is not the company's own.
/// </summary>
internal sealed class AuthorizeEndpoint(
    SignOnDesk desk, IOpenIddictApplicationManager applications, IOpenIddictAuthorizationManager authorizations, TimeProvider time)
{
    public static Task<IResult> AnswerAsync(HttpContext context, AuthorizeEndpoint endpoint) => endpoint.AnswerAsync(context);

    private async Task<IResult> AnswerAsync(HttpContext context)
    {
        var request = RequestOf(context);
        var session = await PortalSession.ReadAsync(context);
        if (session is null || AuthorizeRequest.WantsFreshSession(request, session, time.GetUtcNow()))
        {
            return await SignInFirstAsync(context, request, session);
        }

        var admitted = await desk.AdmitAsync(session.Person, request.ClientId!);
        return admitted.Succeeded ? await AgreeAsync(request, session) : NotForHim(request);
    }

    private static OpenIddictRequest RequestOf(HttpContext context) =>
        context.GetOpenIddictServerRequest() ?? throw new InvalidOperationException("Only what the library has checked reaches this endpoint.");

    private static async Task<IResult> SignInFirstAsync(HttpContext context, OpenIddictRequest request, PortalSession? session)
    {
        if (request.HasPromptValue(PromptValues.None))
        {
            return SignOnAnswers.Refuse(OAuthErrors.LoginRequired, "The person is not signed in.");
        }

        if (session is not null)
        {
            await PortalSession.EndAsync(context);
        }

        return TypedResults.Redirect(AuthorizeRequest.Via("/sign-in", request));
    }

    // The system learns nothing: not even that somebody was here.
    private static IResult NotForHim(OpenIddictRequest request) => request.HasPromptValue(PromptValues.None)
        ? SignOnAnswers.Refuse(OAuthErrors.InteractionRequired, "The portal has something to say to the person.")
        : TypedResults.Redirect(RefusedModel.For(request.ClientId!));

    private async Task<IResult> AgreeAsync(OpenIddictRequest request, PortalSession session)
    {
        var application = await applications.FindByClientIdAsync(request.ClientId!) ?? throw new InvalidOperationException("The library has looked it up.");
        var asks = await applications.HasConsentTypeAsync(application, ConsentTypes.Explicit);
        if (asks && (string?)request[AuthorizeRequest.Refused] is not null)
        {
            return SignOnAnswers.Refuse(OAuthErrors.AccessDenied, "The person refused.");
        }

        var agreed = asks ? await AgreementAsync(application, session, request.GetScopes()) : null;
        if (!asks || (agreed is not null && !request.HasPromptValue(PromptValues.Consent)))
        {
            return await EnterAsync(request, session, agreed);
        }

        return request.HasPromptValue(PromptValues.None)
            ? SignOnAnswers.Refuse(OAuthErrors.ConsentRequired, "The person has to agree first.")
            : TypedResults.Redirect(AuthorizeRequest.Via(ConsentModel.Address, request));
    }

    private async Task<string?> AgreementAsync(object application, PortalSession session, ImmutableArray<string> scopes)
    {
        var found = authorizations.FindAsync(
            session.Person.Value, await applications.GetIdAsync(application), Statuses.Valid, AuthorizationTypes.Permanent, scopes);
        return await found.FirstOrDefaultAsync() is { } agreement ? await authorizations.GetIdAsync(agreement) : null;
    }

    private async Task<IResult> EnterAsync(OpenIddictRequest request, PortalSession session, string? agreement)
    {
        var entered = await desk.EnterAsync(session, request.ClientId!);
        if (!entered.Succeeded)
        {
            return NotForHim(request);
        }

        var who = SignOnClaims.Of(entered.Value, session, request.GetScopes());
        who.SetAuthorizationId(agreement);
        who.SetRefreshTokenLifetime(session.EndsAt - time.GetUtcNow());
        return SignOnAnswers.Enter(who);
    }
}
