using System.Collections.Immutable;

namespace OpsSupport.Kernel.SignOn;

/// <summary>A system on somebody's first page.</summary>
[GenerateSerializer, Immutable, Alias("offered-system")]
public sealed record OfferedSystem(string Code, string Name, string? Description, SystemIcon Icon, string Address);

[GenerateSerializer, Immutable, Alias("offered-systems")]
public sealed record OfferedSystems(ImmutableArray<OfferedSystem> Systems);
