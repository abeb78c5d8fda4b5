using System.Security.Claims;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace OpsSupport.Kernel.Api;

/// <summary>Which connected system asks, by the token that it was given for itself.</summary>
internal sealed class SystemCaller(IHttpContextAccessor context)
{
    /// <summary>The policy of everything that only systems reach.</summary>
    public const string Policy = "systems";

    /// <summary>The scope without which a system asks nothing of people.</summary>
    public const string TodosScope = "todos";

    public string Code => CodeOf((context.HttpContext ?? throw new InvalidOperationException("Nobody calls outside a request.")).User)
        ?? throw new InvalidOperationException("Only systems with a token reach this.");

    /// <summary>Whether it is a system that acts for itself; a token that it has for a person says the person's number as its subject.</summary>
    public static bool IsSystem(ClaimsPrincipal caller) => CodeOf(caller) is { } code && caller.FindFirstValue(Claims.Subject) == code && caller.HasScope(TodosScope);

    /// <summary>To whom the token was given; null where none was shown.</summary>
    public static string? CodeOf(ClaimsPrincipal caller) => caller.FindFirstValue(Claims.ClientId);
}

/// <summary>Marks an operation that systems call in their own name.</summary>
internal sealed record ForSystems;
