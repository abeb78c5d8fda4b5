using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.SealUses;

/// <summary>What the company's seal is wanted for (用印).</summary>
[GenerateSerializer, Immutable, Alias("seal-use")]
public sealed record SealUse
{
    public const string KindName = "seal-use";

    public static DocumentKind Kind { get; } = new(KindName, Slug: "seal-uses", NumberPrefix: "SU");

    [Id(0)] public required Seal Seal { get; init; }

    /// <summary>The paper that is sealed; at most 200 characters.</summary>
    [Id(1)] public required string Paper { get; init; }

    /// <summary>How many copies of it, from 1 to 100.</summary>
    [Id(2)] public required int Copies { get; init; }

    [Id(3)] public required DateOnly On { get; init; }

    /// <summary>The project it is for; null where it is for none.</summary>
    [Id(4)] public ProjectNo? Project { get; init; }
}

/// <summary>The seals that a company has. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("seal")]
public enum Seal
{
    /// <summary>公章: binds the company in everything.</summary>
    Company = 0,

    /// <summary>合同专用章: under contracts only.</summary>
    Contract = 1,

    /// <summary>财务专用章: for banks and tax offices.</summary>
    Finance = 2,
}
