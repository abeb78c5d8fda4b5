namespace OpsSupport.Features.Customers;

/// <summary>A partner unit (合作单位): it signs contracts, has work accepted, pays.</summary>
[GenerateSerializer, Immutable, Alias("customer")]
public sealed record Customer
{
    /// <summary>The full legal name, at most 200 characters.</summary>
    [Id(0)] public required string Name { get; init; }

    /// <summary>What people call it; at most 60 characters.</summary>
    [Id(1)] public string? ShortName { get; init; }

    /// <summary>Unified social credit code or foreign tax number; at most 40 characters.</summary>
    [Id(2)] public string? TaxNumber { get; init; }

    [Id(3)] public string? Contact { get; init; }
}
