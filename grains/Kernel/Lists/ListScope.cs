using System.Collections.Immutable;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Lists;

/// <summary>What of a kind a reader may see: everything, or whatever one of the parts covers. Nothing by default.</summary>
internal sealed record ListScope
{
    public static ListScope All { get; } = new() { Everything = true };

    public bool Everything { get; init; }

    /// <summary>Documents of or about this person, and those that wait for this person's answer.</summary>
    public EmployeeNo? Own { get; init; }

    /// <summary>Documents of these units: a unit and all below it, one by one.</summary>
    public ImmutableArray<UnitCode> Units { get; init; } = [];

    /// <summary>Documents about these projects.</summary>
    public ImmutableArray<ProjectNo> Projects { get; init; } = [];
}
