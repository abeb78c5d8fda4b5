using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;

namespace OpsSupport.Kernel.Directory;

/// <summary>
/// Which role may do what, and how far: data, in <c>roles.json</c>. A grant is a permission's name, company-wide, or with the
/// reach behind an at sign: <c>project:read@Led</c>.
/// </summary>
/// <param name="roles">Grants by the name of their role.</param>
internal sealed class RoleGrants(IReadOnlyDictionary<string, string[]> roles)
{
    private readonly FrozenDictionary<Role, FrozenDictionary<string, DataScope>> _grants = roles.ToFrozenDictionary(
        role => Enum.Parse<Role>(role.Key),
        role => role.Value.Select(Grant).ToFrozenDictionary(grant => grant.Permission, grant => grant.Scope));

    public RoleGrants() : this(Shipped)
    {
    }

    /// <summary>What a company has that changed nothing.</summary>
    public static IReadOnlyDictionary<string, string[]> Shipped => Read(typeof(RoleGrants).Assembly);

    /// <summary>Every permission any role has.</summary>
    public IEnumerable<string> Permissions => _grants.Values.SelectMany(grants => grants.Keys).Distinct();

    public DataScope ScopeOf(Role role, Permission permission) =>
        _grants.TryGetValue(role, out var grants) && grants.TryGetValue(permission.Name, out var scope) ? scope : DataScope.None;

    public IEnumerable<string> PermissionsOf(Role role) => _grants.TryGetValue(role, out var grants) ? grants.Keys : [];

    public static IReadOnlyDictionary<string, string[]> Read(Assembly assembly)
    {
        using var json = assembly.GetManifestResourceStream("roles.json")
            ?? throw new InvalidOperationException("roles.json is not part of the assembly.");
        return JsonSerializer.Deserialize<Dictionary<string, string[]>>(json)!;
    }

    private static (string Permission, DataScope Scope) Grant(string text) => text.Split('@') switch
    {
        [var permission] => (permission, DataScope.Company),
        [var permission, var scope] => (permission, Enum.Parse<DataScope>(scope)),
        _ => throw new FormatException($"\"{text}\" is no grant."),
    };
}
