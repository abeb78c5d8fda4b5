using OpsSupport.Kernel.Results;
using Orleans.Concurrency;

namespace OpsSupport.Kernel.Company;

/// <summary>The company this system runs for, and whether it has been set up.</summary>
public interface ICompanyGrain : IGrainWithStringKey
{
    /// <summary>The key of the one grain there is.</summary>
    const string Key = "company";

    [ReadOnly]
    Task<CompanyProfile> GetAsync();

    /// <summary>Ends the set-up: from now on people sign in. The same name again changes nothing, another one is refused.</summary>
    Task<Result<CompanyProfile>> CompleteSetupAsync(string name);
}

/// <summary>What every page may know of the company.</summary>
[GenerateSerializer, Immutable, Alias("company-profile")]
public sealed record CompanyProfile
{
    /// <summary>Null before the set-up.</summary>
    [Id(0)] public string? Name { get; init; }

    [Id(1)] public DateTimeOffset? SetUpAt { get; init; }

    public bool IsSetUp => SetUpAt is not null;
}

/// <summary>The company was set up before.</summary>
[GenerateSerializer, Immutable, Alias("company.already-set-up")]
public sealed record AlreadySetUp(string Name) : DomainError;

/// <summary>How the company is found.</summary>
public static class CompanyGrains
{
    public static ICompanyGrain Company(this IGrainFactory grains) => grains.GetGrain<ICompanyGrain>(ICompanyGrain.Key);
}
