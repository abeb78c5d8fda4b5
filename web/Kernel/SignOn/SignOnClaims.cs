using System.Collections.Immutable;
using System.Globalization;
using System.Security.Claims;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpsSupport.Kernel.Accounts;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace OpsSupport.Kernel.SignOn;

/// <summary>What systems are told of a person: as much as they asked for and may know.</summary>
internal static class SignOnClaims
{
    private const string Department = "department";
    private const string DepartmentName = "department_name";

    // Without a destination it stays in what only portals can read.
    private const string SessionEnds = "session_ends";

    /// <summary>Who has just come from a session in the portal.</summary>
    public static ClaimsPrincipal Of(SignedPerson person, PortalSession session, ImmutableArray<string> scopes)
    {
        var identity = Empty();
        identity.SetClaim(Claims.Subject, session.Person.Value)
            .SetClaim(SessionDoor.SessionClaim, session.Id)
            .SetClaim(Claims.AuthenticationTime, session.StartedAt.ToUnixTimeSeconds())
            .SetClaim(SessionEnds, session.EndsAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        identity.SetScopes(scopes);
        return Told(identity, person);
    }

    /// <summary>The same person later on, as he is known now.</summary>
    public static ClaimsPrincipal Renewed(ClaimsPrincipal before, SignedPerson person, DateTimeOffset now)
    {
        var identity = new ClaimsIdentity(before.Claims, TokenValidationParameters.DefaultAuthenticationType, Claims.Name, Claims.Role);
        identity.SetRefreshTokenLifetime(EndOf(before) - now);
        return Told(identity, person);
    }

    /// <summary>A system that acts for itself.</summary>
    public static ClaimsPrincipal OfSystem(string code, ImmutableArray<string> scopes)
    {
        var identity = Empty();
        identity.SetClaim(Claims.Subject, code);
        identity.SetScopes(scopes);
        return new(identity);
    }

    /// <summary>When the session ends that this was made from.</summary>
    public static DateTimeOffset EndOf(ClaimsPrincipal principal) =>
        long.TryParse(principal.GetClaim(SessionEnds), CultureInfo.InvariantCulture, out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : default;

    /// <summary>What the user-info endpoint says, by the scopes that were granted.</summary>
    public static Dictionary<string, object> Shown(SignedPerson person, ClaimsPrincipal token)
    {
        var said = new Dictionary<string, object>(StringComparer.Ordinal) { [Claims.Subject] = person.Person.No.Value };
        foreach (var (name, value) in Profile(person).Where(one => token.HasScope(Scopes.Profile) && one.Value is not null))
        {
            said[name] = value!;
        }

        if (token.HasScope(Scopes.Email) && person.Email is { } email)
        {
            said[Claims.Email] = email;
        }

        if (token.HasScope(Scopes.Roles))
        {
            said[Scopes.Roles] = RolesOf(person);
        }

        return said;
    }

    /// <summary>What a system without tokens is told besides the employee number, by the scopes that it was given.</summary>
    public static IEnumerable<(string Name, string[] Values)> Of(SignedPerson person, ImmutableArray<SignOnScope> scopes) =>
    [
        .. Profile(person).Where(one => scopes.Contains(SignOnScope.Profile) && one.Value is not null).Select(one => (one.Name, new[] { one.Value! })),
        .. scopes.Contains(SignOnScope.Email) && person.Email is { } email ? [(Claims.Email, [email])] : Array.Empty<(string, string[])>(),
        .. scopes.Contains(SignOnScope.Roles) ? [(Scopes.Roles, [.. RolesOf(person)])] : Array.Empty<(string, string[])>(),
    ];

    private static ClaimsIdentity Empty() => new(TokenValidationParameters.DefaultAuthenticationType, Claims.Name, Claims.Role);

    private static ClaimsPrincipal Told(ClaimsIdentity identity, SignedPerson person)
    {
        foreach (var (name, value) in Profile(person))
        {
            identity.SetClaim(name, value);
        }

        identity.SetClaim(Claims.Email, person.Email);
        identity.SetClaims(Claims.Role, RolesOf(person));
        identity.SetDestinations(DestinationsOf);
        return new(identity);
    }

    private static IEnumerable<(string Name, string? Value)> Profile(SignedPerson person) =>
    [
        (Claims.Name, person.Person.Name), (Claims.PreferredUsername, person.Person.No.Value),
        (Department, person.Person.Unit?.Value), (DepartmentName, person.Person.UnitName),
    ];

    private static ImmutableArray<string> RolesOf(SignedPerson person) => [.. person.Person.Roles.Select(role => role.ToString())];

    private static IEnumerable<string> DestinationsOf(Claim claim) => claim.Type switch
    {
        Claims.Subject or SessionDoor.SessionClaim => [Destinations.AccessToken, Destinations.IdentityToken],
        Claims.AuthenticationTime => [Destinations.IdentityToken],
        Claims.Name or Claims.PreferredUsername or Department or DepartmentName when claim.Subject!.HasScope(Scopes.Profile) => [Destinations.IdentityToken],
        Claims.Email when claim.Subject!.HasScope(Scopes.Email) => [Destinations.IdentityToken],
        Claims.Role when claim.Subject!.HasScope(Scopes.Roles) => [Destinations.IdentityToken, Destinations.AccessToken],
        _ => [],
    };
}
