using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Time;

namespace OpsSupport.Kernel.Company;

[GrainType("company")]
internal sealed class CompanyGrain(
    [PersistentState("company", StorageNames.Bounded)] IPersistentState<CompanyState> state,
    CompanyClock clock) : Grain, ICompanyGrain
{
    private const int LongestName = 100;

    private CompanyProfile Profile => new() { Name = state.State.Name, SetUpAt = state.State.SetUpAt };

    public Task<CompanyProfile> GetAsync() => Task.FromResult(Profile);

    public async Task<Result<CompanyProfile>> CompleteSetupAsync(string name)
    {
        var trimmed = name.Trim();
        if (Refusal(trimmed) is { } refusal)
        {
            return refusal;
        }

        if (!Profile.IsSetUp)
        {
            await state.ReplaceAsync(new() { Name = trimmed, SetUpAt = clock.Now });
        }

        return Profile;
    }

    private DomainError? Refusal(string name) => name switch
    {
        "" => new Missing(nameof(CompanyProfile.Name)),
        { Length: > LongestName } => new TooLong(nameof(CompanyProfile.Name), LongestName),
        _ when Profile is { IsSetUp: true, Name: { } taken } && taken != name => new AlreadySetUp(taken),
        _ => null,
    };
}
