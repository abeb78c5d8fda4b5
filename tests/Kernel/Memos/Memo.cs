using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Memos;

/// <summary>A document of no module: what the kernel's pages are tested with, so that those tests do not move when a module does.</summary>
public sealed record Memo
{
    public required string Subject { get; init; }

    public ProjectNo? Project { get; init; }

    public Money? Amount { get; init; }

    public DateRange? Days { get; init; }

    public Hours? Hours { get; init; }

    public string? Note { get; init; }

    public static DocumentKind Kind { get; } = new("memo", Slug: "memos", NumberPrefix: "MM");
}
