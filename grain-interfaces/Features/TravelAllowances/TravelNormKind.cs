using OpsSupport.Kernel.Documents;

namespace OpsSupport.Features.TravelAllowances;

/// <summary>The names of <see cref="TravelNorm"/>. A company has one.</summary>
public static class TravelNormKind
{
    public const string Name = "travel-norm";

    /// <summary>The code of the only one.</summary>
    public const string Code = "STANDARD";

    public static DocumentKind Kind { get; } = new(Name, Slug: "travel-norms", NumberPrefix: "NORM", DocumentLife.Master);

    public static DocumentRef Standard { get; } = Kind.Ref(Kind.KeyAt(Code));
}
