using OpsSupport.Kernel.Results;

namespace OpsSupport.Features.Adjustments;

/// <summary>An adjustment of nothing.</summary>
[GenerateSerializer, Immutable, Alias("adjustment.no-lines")]
public sealed record NoLines() : DomainError(nameof(Adjustment.Lines));

/// <summary>More lines than one adjustment may have.</summary>
[GenerateSerializer, Immutable, Alias("adjustment.too-many-lines")]
public sealed record TooManyLines(int Limit) : DomainError(nameof(Adjustment.Lines));

/// <summary>Line <paramref name="Line"/> (from 1) adds nothing.</summary>
[GenerateSerializer, Immutable, Alias("adjustment.zero-amount")]
public sealed record ZeroAmount(int Line) : DomainError(nameof(Adjustment.Lines));
