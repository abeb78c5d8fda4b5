using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Setup;

/// <summary>The unit at the top of the tree, which the set-up makes.</summary>
public static class TopUnit
{
    public static UnitCode Code { get; } = new("COMPANY");
}
