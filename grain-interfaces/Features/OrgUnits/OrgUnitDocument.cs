using OpsSupport.Kernel.Documents;

namespace OpsSupport.Features.OrgUnits;

/// <summary>The names of org units as documents; <see cref="OrgUnitKind"/> is the level in the tree.</summary>
public static class OrgUnitDocument
{
    public const string Name = "org-unit";

    public static DocumentKind Kind { get; } = new(Name, Slug: "org-units", NumberPrefix: "UNIT", DocumentLife.Master);
}
