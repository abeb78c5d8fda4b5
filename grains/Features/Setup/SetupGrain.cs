using System.Collections.Immutable;
using OpsSupport.Features.Employees;
using OpsSupport.Features.OrgUnits;
using OpsSupport.Kernel.Accounts;
using OpsSupport.Kernel.Company;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Time;

namespace OpsSupport.Features.Setup;

// Every step may be repeated: a set-up that was interrupted is simply done again, perhaps with another name or password.
[GrainType("setup")]
internal sealed class SetupGrain(CompanyClock clock, TimeProvider time) : Grain, ISetupGrain
{
    // Silos learn of each other's masters within a second; the administrator may wake on another silo than his unit.
    private const int Attempts = 5;

    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromSeconds(1);

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

        if (await MakeMastersAsync(setup) is { IsEmpty: false } refused)
        {
            return refused;
        }

        await GiveAccountAsync(setup);
        return await GrainFactory.Company().CompleteSetupAsync(setup.CompanyName);
    }

    private async Task<ImmutableArray<DomainError>> MakeMastersAsync(FirstSetup setup)
    {
        var unit = OrgUnitDocument.Kind.Ref(OrgUnitDocument.Kind.KeyOf(TopUnit.Code));
        var person = EmployeeKind.Kind.Ref(EmployeeKind.Kind.KeyOf(setup.EmployeeNo));
        var made = await SaveAsync(unit, SetupRules.Top(setup));
        return made.Succeeded ? (await SaveAsync(person, SetupRules.Administrator(setup, clock.Today))).Errors : made.Errors;
    }

    private async Task<Result<DocumentHeader>> SaveAsync<TBody>(DocumentRef document, TBody body) where TBody : class
    {
        var grain = GrainFactory.GetGrain<IDocumentGrain<TBody>>(document.ToGrainId());
        var left = await grain.GetAsync(SystemActor.No);
        var intent = Intent.New(SystemActor.No, left.Value?.Header.Version ?? 0);
        var saved = await grain.SaveAsync(intent, body);
        for (var attempt = 1; attempt < Attempts && saved.Errors.Any(error => error is UnknownReference); attempt++)
        {
            await Task.Delay(BetweenAttempts, time);
            saved = await grain.SaveAsync(intent, body);
        }

        return saved;
    }

    private async Task GiveAccountAsync(FirstSetup setup)
    {
        var grain = GrainFactory.Account(setup.EmployeeNo);
        var left = await grain.FindAsync();
        await grain.SaveAsync(new()
        {
            Employee = setup.EmployeeNo,
            PasswordHash = setup.PasswordHash,
            Version = left.Value?.Version ?? 0,
        });
    }
}
