using OpsSupport.Kernel.Documents;

namespace OpsSupport.Features.OpeningFigures;

public static class OpeningStatementKind
{
    public const string Name = "opening-figures";

    public static DocumentKind Kind { get; } = new(Name, Slug: "opening-figures", NumberPrefix: "OPEN", DocumentLife.Master);
}
