using OpsSupport.Kernel.Documents;

namespace OpsSupport.Features.Adjustments;

public static class AdjustmentKind
{
    public const string Name = "adjustment";

    public static DocumentKind Kind { get; } = new(Name, Slug: "adjustments", NumberPrefix: "ADJ");
}
