using OpsSupport.Kernel.Documents;

namespace OpsSupport.Features.Overtimes;

public static class OvertimeKind
{
    public const string Name = "overtime";

    public static DocumentKind Kind { get; } = new(Name, Slug: "overtimes", NumberPrefix: "OT");
}
