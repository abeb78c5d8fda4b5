using System.Collections.Immutable;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Directory;

/// <summary>The units that are companies of their own, with their own books: what one of them pays is no matter of the others' people.</summary>
internal sealed record CompanyUnits(ImmutableArray<UnitCode> All)
{
    public static CompanyUnits None { get; } = new([]);
}
