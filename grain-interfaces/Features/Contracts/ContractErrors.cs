using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Contracts;

/// <summary>A contract is about something: at least one project has a part of it.</summary>
[GenerateSerializer, Immutable, Alias("contract.no-parts")]
public sealed record NoParts() : DomainError(nameof(Contract.Parts));

/// <summary>The same project stands in two parts.</summary>
[GenerateSerializer, Immutable, Alias("contract.project-twice")]
public sealed record ProjectTwice(ProjectNo Project) : DomainError(nameof(Contract.Parts));

/// <summary>The parts are in several currencies.</summary>
[GenerateSerializer, Immutable, Alias("contract.mixed-currencies")]
public sealed record MixedCurrencies() : DomainError(nameof(Contract.Parts));
