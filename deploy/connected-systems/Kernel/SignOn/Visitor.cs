using System.Security.Claims;

namespace ConnectedSystems.Kernel.SignOn;

/// <summary>Whoever is signed in, as the portal told of him.</summary>
/// <param name="Number">His employee number.</param>
/// <param name="Department">The code of his unit; null for who belongs to none.</param>
/// <param name="Session">The session in the portal that he came from.</param>
internal sealed record Visitor(string Number, string Name, string? Department, string? DepartmentName, IReadOnlyList<string> Roles, string Session)
{
    public const string SessionClaim = "sid";

    public static Visitor Of(ClaimsPrincipal user) => new(
        user.FindFirstValue("sub") ?? throw new InvalidOperationException("Only who is signed in reaches this."),
        user.FindFirstValue("name") ?? "", user.FindFirstValue("department"), user.FindFirstValue("department_name"),
        [.. user.FindAll("role").Select(role => role.Value)], user.FindFirstValue(SessionClaim) ?? "");
}
