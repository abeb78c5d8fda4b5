namespace OpsSupport.Kernel.Results;

/// <summary>A field that must be filled in is empty.</summary>
[GenerateSerializer, Immutable, Alias("missing")]
public sealed record Missing(string Name) : DomainError(Name);

/// <summary>Longer than <paramref name="Limit"/> characters.</summary>
[GenerateSerializer, Immutable, Alias("too-long")]
public sealed record TooLong(string Name, int Limit) : DomainError(Name);

/// <summary>The field names something that does not exist or is not in use.</summary>
[GenerateSerializer, Immutable, Alias("unknown-reference")]
public sealed record UnknownReference(string Name, string Value) : DomainError(Name);

/// <summary>The person lacks the right <paramref name="Permission"/>.</summary>
[GenerateSerializer, Immutable, Alias("not-allowed")]
public sealed record NotAllowed(string Permission) : DomainError
{
    public override RefusalKind Refusal => RefusalKind.Forbidden;
}

/// <summary>Two stretches of a dated value cover the same day (invariant I-13).</summary>
[GenerateSerializer, Immutable, Alias("dates-overlap")]
public sealed record DatesOverlap(string Name, DateOnly On) : DomainError(Name);

/// <summary>A dated value that must always hold is missing on this day (invariant I-13).</summary>
[GenerateSerializer, Immutable, Alias("dates-gap")]
public sealed record DatesGap(string Name, DateOnly On) : DomainError(Name);

/// <summary>A number is outside what makes sense.</summary>
[GenerateSerializer, Immutable, Alias("out-of-range")]
public sealed record OutOfRange(string Name, decimal Least, decimal Most) : DomainError(Name);
