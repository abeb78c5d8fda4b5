using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Contracts;

/// <summary>A contract with a customer, with its amount divided over projects. Each save is a version; the difference is posted.</summary>
[GenerateSerializer, Immutable, Alias("contract")]
public sealed record Contract
{
    /// <summary>At most 200 characters.</summary>
    [Id(0)] public required string Name { get; init; }

    [Id(1)] public ContractKind Kind { get; init; } = ContractKind.Sales;

    [Id(2)] public required CustomerCode Customer { get; init; }

    [Id(3)] public required DateOnly SignedOn { get; init; }

    /// <summary>A fraction: 0.06 for 6 %.</summary>
    [Id(4)] public decimal TaxRate { get; init; }

    /// <summary>The gross amount per project; one line per project.</summary>
    [Id(5)] public required ImmutableArray<ContractPart> Parts { get; init; }

    [Id(6)] public EmployeeNo? Salesperson { get; init; }

    [Id(7)] public DirectionCode? Direction { get; init; }

    [Id(8)] public DateOnly? ValidTo { get; init; }
}

/// <summary>A project's part of a contract, gross.</summary>
[GenerateSerializer, Immutable, Alias("contract-part")]
public sealed record ContractPart([property: LineIdentity] ProjectNo Project, Money Gross);

/// <summary>Whether the customer has signed. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("contract-kind")]
public enum ContractKind
{
    Sales = 0,

    /// <summary>Stands in until the signed one arrives (预估合同).</summary>
    Estimated = 1,
}
