using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Employees;

/// <summary>Somebody can only be moved on a day on which he works here.</summary>
[GenerateSerializer, Immutable, Alias("employee.not-employed-on")]
public sealed record NotEmployedOn(DateOnly Day) : DomainError(nameof(Move.On));

/// <summary>The unit is the one he belongs to that day already.</summary>
[GenerateSerializer, Immutable, Alias("employee.already-there")]
public sealed record AlreadyThere(UnitCode Unit) : DomainError(nameof(Move.Unit));
