using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.OrgUnits;

/// <summary>The unit would hang below itself.</summary>
[GenerateSerializer, Immutable, Alias("org-unit.cycle")]
public sealed record UnitBelowItself(UnitCode Parent) : DomainError(nameof(OrgUnit.Parents));
