using System.Collections.Immutable;
using OpsSupport.Kernel.Accounts;
using OpsSupport.Kernel.Company;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Features.Setup;

// Every step may be repeated: a set-up that was interrupted is simply done again, perhaps with another password.
[GrainType("setup")]
internal sealed class SetupGrain : Grain, ISetupGrain
{
    public async Task<Result<CompanyProfile>> RunAsync(FirstSetup setup)
    {
        if (await GrainFactory.Company().GetAsync() is { IsSetUp: true, Name: { } taken })
        {
            return new AlreadySetUp(taken);
        }

        if (SetupRules.Check(setup).ToImmutableArray() is { IsEmpty: false } refusals)
        {
            return refusals;
        }

        await GiveAccountAsync(setup);
        return await GrainFactory.Company().CompleteSetupAsync(setup.CompanyName);
    }

    private async Task GiveAccountAsync(FirstSetup setup)
    {
        var grain = GrainFactory.Account(setup.EmployeeNo);
        var left = await grain.FindAsync();
        await grain.SaveAsync(new()
        {
            Employee = setup.EmployeeNo,
            PasswordHash = setup.PasswordHash,
            SecurityStamp = Guid.CreateVersion7().ToString("N"),
            Version = left.Value?.Version ?? 0,
        });
    }
}
