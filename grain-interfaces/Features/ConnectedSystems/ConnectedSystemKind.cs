using OpsSupport.Kernel.Documents;

namespace OpsSupport.Features.ConnectedSystems;

public static class ConnectedSystemKind
{
    public const string Name = "connected-system";

    public static DocumentKind Kind { get; } = new(Name, Slug: "connected-systems", NumberPrefix: "SYS", DocumentLife.Master);
}
