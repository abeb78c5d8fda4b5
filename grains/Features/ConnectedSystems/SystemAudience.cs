using OpsSupport.Kernel.Directory;

namespace OpsSupport.Features.ConnectedSystems;

/// <summary>Whether somebody is among those who may use a system.</summary>
internal static class SystemAudience
{
    /// <param name="isBelow">Whether the first unit is the second one or below it.</param>
    public static bool Includes(ConnectedSystem system, Person person, Func<Kernel.Values.UnitCode, Kernel.Values.UnitCode, bool> isBelow) =>
        (system.Units.IsEmpty && system.Roles.IsEmpty)
        || system.Roles.Intersect(person.Roles).Any()
        || (person.Unit is { } own && system.Units.Any(unit => isBelow(own, unit)));
}
