using System.Collections.Immutable;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Kernel.Approvals;

/// <summary>Who has to agree to what, as it holds today. Stateless; its key means nothing.</summary>
public interface IApprovalDefinitionsGrain : IGrainWithIntegerKey
{
    /// <summary>Every kind of document that people agree to.</summary>
    [ReadOnly]
    Task<Result<DefinitionsInForce>> ListAsync(EmployeeNo reader);

    /// <param name="kind">The name of a document kind.</param>
    [ReadOnly]
    Task<Result<DefinitionInForce>> FindAsync(EmployeeNo reader, string kind);

    /// <summary>The whole way of a document on which everybody agrees, by the engine that real documents go by. Nothing is kept and nobody is asked.</summary>
    [ReadOnly]
    Task<Result<ApprovalState>> SimulateAsync(EmployeeNo reader, string kind, ApprovalTrial trial);

    /// <summary>The same by a definition that is not saved yet; refused for whatever saving it would be refused for.</summary>
    /// <param name="typed">What its key and its version say does not count.</param>
    [ReadOnly]
    Task<Result<ApprovalState>> TryAsync(EmployeeNo writer, string kind, ApprovalDefinition typed, ApprovalTrial trial);
}

/// <summary>A definition with what it could go back to.</summary>
/// <param name="Definition">What holds; version 0 where the company has decided nothing.</param>
/// <param name="Shipped">What the kind was born with.</param>
/// <param name="Fields">What conditions may name.</param>
[GenerateSerializer, Immutable, Alias("definition-in-force")]
public sealed record DefinitionInForce(ApprovalDefinition Definition, ApprovalDefinition Shipped, ImmutableArray<ApprovalField> Fields)
{
    public bool IsShipped => Definition.Version == 0;
}

[GenerateSerializer, Immutable, Alias("definitions-in-force")]
public sealed record DefinitionsInForce(ImmutableArray<DefinitionInForce> Definitions);

/// <summary>A document to try a definition with: one that exists, or what it would say.</summary>
[GenerateSerializer, Immutable, Alias("approval-trial")]
public sealed record ApprovalTrial
{
    /// <summary>The number of a document of that kind; the rest then means nothing.</summary>
    [Id(0)] public string? Document { get; init; }

    [Id(1)] public EmployeeNo? Starter { get; init; }

    /// <summary>The starter's own where null.</summary>
    [Id(2)] public UnitCode? Unit { get; init; }

    [Id(3)] public ProjectNo? Project { get; init; }

    [Id(4)] public Money? Amount { get; init; }

    [Id(5)] public ImmutableArray<SubjectField> Fields { get; init; } = [];
}
