using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Imports;

[GrainType("import-profiles")]
internal sealed class ImportProfilesGrain(
    [PersistentState("import-profiles", StorageNames.Bounded)] IPersistentState<ImportProfilesState> state, ImportRights rights)
    : Grain, IImportProfilesGrain
{
    private IEnumerable<ImportProfile> All => ShippedProfiles.All.Concat(state.State.Own).OrderBy(profile => profile.Name, StringComparer.Ordinal);

    public Task<Result<ProfileList>> ListAsync(EmployeeNo reader) => Task.FromResult<Result<ProfileList>>(
        rights.Refusal(reader) is { } refusal ? refusal : new ProfileList([.. All]));

    public Task<Result<ProfileList>> FittingAsync(EmployeeNo reader, ImmutableArray<string> headers) => Task.FromResult<Result<ProfileList>>(
        rights.Refusal(reader) is { } refusal ? refusal : new ProfileList([.. ImportRules.Fitting(All, headers)]));

    public Task<Result<ImportProfile>> FindAsync(EmployeeNo reader, string name) => Task.FromResult<Result<ImportProfile>>(
        rights.Refusal(reader) is { } refusal ? refusal
        : All.FirstOrDefault(profile => profile.Name == name) is { } found ? found
        : new UnknownProfile(name, string.Join(", ", All.Select(profile => profile.Name))));

    public async Task<Result<ImportProfile>> SaveAsync(Intent intent, ImportProfile profile)
    {
        if (rights.Refusal(intent.By) is { } refusal)
        {
            return refusal;
        }

        var before = state.State.Own.FirstOrDefault(own => own.Name == profile.Name);
        if (ImportProfileRules.Check(profile, state.State.Own.Length - (before is null ? 0 : 1)).ToImmutableArray() is { IsEmpty: false } errors)
        {
            return errors;
        }

        var saved = profile with { IsShipped = false, Revision = (before?.Revision ?? 0) + 1 };
        await StoreAsync([.. state.State.Own.Where(own => own.Name != profile.Name), saved]);
        return saved;
    }

    public async Task<Result<ProfileList>> RemoveAsync(Intent intent, string name)
    {
        if (rights.Refusal(intent.By) is { } refusal)
        {
            return refusal;
        }

        await StoreAsync([.. state.State.Own.Where(own => own.Name != name)]);
        return new ProfileList([.. All]);
    }

    private async Task StoreAsync(ImmutableArray<ImportProfile> own)
    {
        state.State = new() { Own = own };
        try
        {
            await state.WriteStateAsync();
        }
        catch
        {
            // Memory must never run ahead of storage.
            DeactivateOnIdle();
            throw;
        }
    }
}

/// <summary>The company's own profiles, at most <see cref="IImportProfilesGrain.MostOwn"/>.</summary>
[GenerateSerializer, Immutable, Alias("import-profiles-state")]
internal sealed record ImportProfilesState
{
    [Id(0)] public ImmutableArray<ImportProfile> Own { get; init; } = [];
}
