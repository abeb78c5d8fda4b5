using System.Text.Json.Serialization;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Approvals;

/// <summary>Whom a node asks: a person, or a place in the company whose holder is found when the node is reached.</summary>
[JsonDerivedType(typeof(Named), "named")]
[JsonDerivedType(typeof(Office), "office")]
[JsonDerivedType(typeof(HeadOf), "head-of")]
[JsonDerivedType(typeof(UnitHead), "unit-head")]
[JsonDerivedType(typeof(UnitHeads), "unit-heads")]
[JsonDerivedType(typeof(HeadOverStarter), "head-over-starter")]
[JsonDerivedType(typeof(ProjectLead), "project-lead")]
[JsonDerivedType(typeof(MotherProjectLead), "mother-project-lead")]
[JsonDerivedType(typeof(AmoebaLeader), "amoeba-leader")]
[JsonDerivedType(typeof(ContractSalesperson), "contract-salesperson")]
[JsonDerivedType(typeof(SubsidiaryFinance), "subsidiary-finance")]
[JsonDerivedType(typeof(Starter), "starter")]
[JsonDerivedType(typeof(StartersChoice), "starters-choice")]
[JsonDerivedType(typeof(InField), "in-field")]
[GenerateSerializer, Immutable, Alias("actor-rule")]
public abstract record ActorRule
{
    [GenerateSerializer, Immutable, Alias("actor-rule.named")]
    public sealed record Named(EmployeeNo Person) : ActorRule;

    /// <summary>Everybody with that role.</summary>
    [GenerateSerializer, Immutable, Alias("actor-rule.office")]
    public sealed record Office(Role Role) : ActorRule;

    [GenerateSerializer, Immutable, Alias("actor-rule.head-of")]
    public sealed record HeadOf(UnitCode Unit) : ActorRule;

    /// <summary>The heads of the units the document belongs to.</summary>
    [GenerateSerializer, Immutable, Alias("actor-rule.unit-head")]
    public sealed record UnitHead : ActorRule;

    /// <summary>The heads of that unit and of those above it, as many levels up.</summary>
    [GenerateSerializer, Immutable, Alias("actor-rule.unit-heads")]
    public sealed record UnitHeads(int Levels) : ActorRule;

    /// <summary>The next head above the starter who is not he himself.</summary>
    [GenerateSerializer, Immutable, Alias("actor-rule.head-over-starter")]
    public sealed record HeadOverStarter : ActorRule;

    /// <summary>The leads of the projects the document is about.</summary>
    [GenerateSerializer, Immutable, Alias("actor-rule.project-lead")]
    public sealed record ProjectLead : ActorRule;

    /// <summary>The lead of the package the project belongs to; of the project itself where it belongs to none.</summary>
    [GenerateSerializer, Immutable, Alias("actor-rule.mother-project-lead")]
    public sealed record MotherProjectLead : ActorRule;

    [GenerateSerializer, Immutable, Alias("actor-rule.amoeba-leader")]
    public sealed record AmoebaLeader : ActorRule;

    [GenerateSerializer, Immutable, Alias("actor-rule.contract-salesperson")]
    public sealed record ContractSalesperson : ActorRule;

    /// <summary>Finance of the subsidiary the document belongs to.</summary>
    [GenerateSerializer, Immutable, Alias("actor-rule.subsidiary-finance")]
    public sealed record SubsidiaryFinance : ActorRule;

    /// <summary>Who started it: to be told, never to agree.</summary>
    [GenerateSerializer, Immutable, Alias("actor-rule.starter")]
    public sealed record Starter : ActorRule;

    /// <summary>Whom the starter chose for this node when he submitted it.</summary>
    [GenerateSerializer, Immutable, Alias("actor-rule.starters-choice")]
    public sealed record StartersChoice : ActorRule;

    /// <summary>The people that a field of the document names.</summary>
    [GenerateSerializer, Immutable, Alias("actor-rule.in-field")]
    public sealed record InField(string Field) : ActorRule;
}
