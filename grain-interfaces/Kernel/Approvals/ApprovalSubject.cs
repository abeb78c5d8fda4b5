using System.Collections.Immutable;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Approvals;

/// <summary>What an approval knows of the document it is about, as it was submitted.</summary>
[GenerateSerializer, Immutable, Alias("approval-subject")]
public sealed record ApprovalSubject
{
    /// <summary>The name of the document's kind, which standing delegations may be limited to.</summary>
    [Id(0)] public required string Kind { get; init; }

    [Id(1)] public required EmployeeNo Starter { get; init; }

    /// <summary>Who gains by it besides the starter; they do not agree to it either (invariant I-34).</summary>
    [Id(2)] public ImmutableArray<EmployeeNo> Beneficiaries { get; init; } = [];

    /// <summary>The units it belongs to; the starter's where the document names none.</summary>
    [Id(3)] public ImmutableArray<UnitCode> Units { get; init; } = [];

    [Id(4)] public ImmutableArray<ProjectNo> Projects { get; init; } = [];

    [Id(5)] public ContractNo? Contract { get; init; }

    /// <summary>Null for a document without money.</summary>
    [Id(6)] public Money? Amount { get; init; }

    [Id(7)] public ImmutableArray<SubjectField> Fields { get; init; } = [];

    /// <summary>Whom the starter chose, for the nodes that leave it to him.</summary>
    [Id(8)] public ImmutableArray<StarterChoice> Chosen { get; init; } = [];

    /// <summary>The unit of the company that pays, where that is not for <see cref="Units"/> to say.</summary>
    [Id(9)] public UnitCode? Payer { get; init; }

    /// <summary>Whether this person may not agree to it.</summary>
    public bool Bars(EmployeeNo person) => person == Starter || Beneficiaries.Contains(person);

    /// <summary>What the field says; null where the document has none of that name.</summary>
    public ApprovalValue? Find(string field) => Fields.FirstOrDefault(one => one.Name == field)?.Value
        ?? (field == ApprovalField.Amount.Name && Amount is not null ? new ApprovalValue.Number(Amount.Amount) : null);
}

[GenerateSerializer, Immutable, Alias("subject-field")]
public sealed record SubjectField(string Name, ApprovalValue Value);

[GenerateSerializer, Immutable, Alias("starter-choice")]
public sealed record StarterChoice(string Node, EmployeeNo Person);
