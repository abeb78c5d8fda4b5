using System.Collections.Immutable;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Kernel.Lists;

[GrainType("saved-views"), StatelessWorker]
internal sealed class SavedViewsGrain(SavedViewStore store, Rights rights, IDirectory directory, IDimensions dimensions, CompanyClock clock) : Grain, ISavedViewsGrain
{
    private const int LongestQuery = 2000;

    private string Kind => this.GetPrimaryKeyString();

    private Permission SeesList => new($"{Kind}:read");

    public async Task<SavedViews> ListAsync(EmployeeNo reader)
    {
        if (rights.Refusal(reader, SeesList) is not null)
        {
            return new([], null, [], MayShareWithAll: false);
        }

        var views = await store.ListAsync(Kind, reader, Above(reader));
        var usual = await store.UsualAsync(Kind, reader);
        return new(views, views.FirstOrDefault(view => view.Id == usual)?.Id, Headed(reader), SeesAll(reader));
    }

    public async Task<Result<SavedView>> SaveAsync(SavedView view)
    {
        var named = view with { Kind = Kind, Name = view.Name.Trim(), Unit = view.Audience == ViewAudience.Unit ? view.Unit : null };
        ImmutableArray<DomainError> refused = [.. Check(named)];
        return !refused.IsEmpty ? refused
            : await store.SaveAsync(named) is { } refusal ? refusal
            : named;
    }

    public async Task<Result<SavedView>> RemoveAsync(EmployeeNo by, Guid view) =>
        await store.RemoveAsync(Kind, view, by, alsoShared: rights.Refusal(by, Permission.Administer) is null) is { } removed ? removed : new ViewGone();

    public async Task OpenWithAsync(EmployeeNo person, Guid? view)
    {
        if (view is null || (await ListAsync(person)).Views.Any(one => one.Id == view))
        {
            await store.OpenWithAsync(Kind, person, view);
        }
    }

    private IEnumerable<DomainError> Check(SavedView view) =>
    [
        .. rights.Refusal(view.Owner, SeesList) is { } refusal ? [refusal] : Array.Empty<DomainError>(),
        .. FieldRules.Text(view.Name, nameof(SavedView.Name), SavedView.LongestName),
        .. FieldRules.OptionalText(view.Query, nameof(SavedView.Query), LongestQuery),
        .. MayShare(view) ? [] : new DomainError[] { new NotToShare() },
    ];

    private bool MayShare(SavedView view) => view.Audience switch
    {
        ViewAudience.Owner => true,
        ViewAudience.Unit => view.Unit is { } unit && Headed(view.Owner).Contains(unit),
        _ => SeesAll(view.Owner),
    };

    private bool SeesAll(EmployeeNo person) => rights.ScopeOf(person, SeesList) == DataScope.Company;

    private ImmutableArray<UnitCode> Headed(EmployeeNo person) => [.. directory.HeadedBy(person, clock.Today)];

    // What is for a unit is for everybody below it.
    private IEnumerable<UnitCode> Above(EmployeeNo person) => dimensions.UnitOf(person, clock.Today) is { } unit
        ? dimensions.PathOf(unit, clock.Today).Split('/', StringSplitOptions.RemoveEmptyEntries).Select(code => new UnitCode(code))
        : [];
}
