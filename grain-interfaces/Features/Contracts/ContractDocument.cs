using OpsSupport.Kernel.Documents;

namespace OpsSupport.Features.Contracts;

/// <summary>The names of contracts as documents; <see cref="ContractKind"/> says whether one is signed.</summary>
public static class ContractDocument
{
    public const string Name = "contract";

    public static DocumentKind Kind { get; } = new(Name, Slug: "contracts", NumberPrefix: "SC", DocumentLife.Master);
}
