using System.Collections.Immutable;
using OpsSupport.Features.OrgUnits;
using OpsSupport.Kernel.Accounts;
using OpsSupport.Kernel.Company;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.DemoCompany;

/// <summary>
/// Loads the demonstration company part by part. It keeps no progress of its own: what is stored is not stored again, and the
/// company is made for the day on which its first unit was.
/// </summary>
[GrainType("demo-company")]
internal sealed class DemoGrain(CompanyLoad load, IDatabase database, DocumentServices services) : Grain, IDemoGrain
{
    private ImmutableArray<DemoPersona>? _personas;
    private Queue<LoadStep>? _steps;
    private int _total;
    private int _loaded;

    public async Task<DemoProgress> LoadAsync()
    {
        var profile = await GrainFactory.Company().GetAsync();
        if (profile.IsSetUp)
        {
            return profile.Name == DemoSeed.CompanyName ? new(1, 1) : throw new InvalidOperationException(
                $"The data are those of {profile.Name}; the demonstration company needs a folder of its own.");
        }

        _steps ??= await PrepareAsync();
        if (_steps.TryDequeue(out var step))
        {
            await step.RunAsync();
            _loaded += step.Size;
        }

        if (_steps.Count == 0)
        {
            await GrainFactory.Company().CompleteSetupAsync(DemoSeed.CompanyName);
            _steps = null;
        }

        return new(_loaded, _total);
    }

    public async Task<DemoPersonas> PersonasAsync() =>
        new(_personas ??= CompanyPlan.PersonasOf(DemoSeed.Value, await MadeForAsync(), WorkCalendar.China));

    private async Task<Queue<LoadStep>> PrepareAsync()
    {
        var plan = CompanyPlan.Of(DemoSeed.Value, await MadeForAsync(), WorkCalendar.China);
        var steps = new Queue<LoadStep>(load.StepsFor(plan, services.Now));
        (_total, _loaded) = (steps.Sum(step => step.Size), 0);
        return steps;
    }

    /// <summary>The day on which loading began; today when it has not.</summary>
    private async Task<DateOnly> MadeForAsync()
    {
        var first = await database.FindAsync(OrgUnitDocument.Kind.Ref(OrgUnitDocument.Kind.KeyOf(new UnitCode(DemoSeed.Company))));
        return first is null
            ? services.Clock.Today
            : DateOnly.FromDateTime(first.Document.Header.CreatedAt.ToOffset(services.Clock.Now.Offset).DateTime);
    }
}
