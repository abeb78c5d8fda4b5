using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Setup;

/// <summary>What the first visitor says about the company and himself.</summary>
[GenerateSerializer, Immutable, Alias("first-setup")]
public sealed record FirstSetup
{
    /// <summary>At most 100 characters.</summary>
    [Id(0)] public required string CompanyName { get; init; }

    [Id(1)] public required EmployeeNo EmployeeNo { get; init; }

    /// <summary>The administrator's name, at most 60 characters.</summary>
    [Id(2)] public required string PersonName { get; init; }

    /// <summary>The hash of the password he chose; the password stays in the portal.</summary>
    [Id(3)] public required string PasswordHash { get; init; }
}
