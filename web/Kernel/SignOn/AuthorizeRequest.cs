using Microsoft.AspNetCore.WebUtilities;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace OpsSupport.Kernel.SignOn;

/// <summary>What a system asks for when it sends somebody to sign in.</summary>
internal static class AuthorizeRequest
{
    public const string Path = "/connect/authorize";

    /// <summary>Said by our own consent page: the person does not want it.</summary>
    public const string Refused = "refused";

    /// <summary>Whether the person has to prove again who he is, although he did.</summary>
    public static bool WantsFreshSession(OpenIddictRequest request, PortalSession session, DateTimeOffset now) =>
        request.HasPromptValue(PromptValues.Login) || (request.MaxAge is { } seconds && now - session.StartedAt > TimeSpan.FromSeconds(seconds));

    /// <summary>The way back to this request once the person has done what was asked of him, so that he is not asked again and again.</summary>
    public static string WayBack(OpenIddictRequest request) => QueryHelpers.AddQueryString(
        Path, request.GetParameters().Where(one => one.Key is not (Parameters.Prompt or Parameters.MaxAge)).Select(one => KeyValuePair.Create(one.Key, (string?)one.Value)));

    /// <summary>A page of ours that leads back to the request.</summary>
    public static string Via(string page, OpenIddictRequest request) => QueryHelpers.AddQueryString(page, "returnUrl", WayBack(request));
}
