using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.Imports;

/// <summary>The profiles that files can be read with: those that came with the system and the company's own. One grain, <see cref="Key"/>.</summary>
public interface IImportProfilesGrain : IGrainWithStringKey
{
    const string Key = "imp:profiles";

    /// <summary>How many profiles a company can have of its own.</summary>
    const int MostOwn = 50;

    /// <summary>All of them, by name.</summary>
    [ReadOnly]
    Task<Result<ProfileList>> ListAsync(EmployeeNo reader);

    /// <summary>Those that fit a header, the best first.</summary>
    [ReadOnly]
    Task<Result<ProfileList>> FittingAsync(EmployeeNo reader, ImmutableArray<string> headers);

    [ReadOnly]
    Task<Result<ImportProfile>> FindAsync(EmployeeNo reader, string name);

    /// <summary>Keeps a profile of the company's own, new or changed.</summary>
    Task<Result<ImportProfile>> SaveAsync(Intent intent, ImportProfile profile);

    /// <summary>Forgets a profile of the company's own. What was imported with it stays.</summary>
    Task<Result<ProfileList>> RemoveAsync(Intent intent, string name);
}

[GenerateSerializer, Immutable, Alias("import-profile-list")]
public sealed record ProfileList(ImmutableArray<ImportProfile> Profiles);
