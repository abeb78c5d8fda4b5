using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Employees;

/// <summary>Somebody belongs to another unit from a day on; what was planned after that day gives way.</summary>
[GenerateSerializer, Immutable, Alias("employee-move")]
public sealed record Move(DateOnly On, UnitCode Unit);
