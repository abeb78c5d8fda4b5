using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Shortcuts;

[GrainType("shortcuts")]
internal sealed class ShortcutsGrain(ShortcutStore store) : Grain, IShortcutsGrain
{
    private EmployeeNo Person => new(this.GetPrimaryKeyString());

    public async Task<ShortcutList> GetAsync() => await store.FindAsync(Person) ?? new([], IsChosen: false);

    public async Task<Result<ShortcutList>> ChangeAsync(ShortcutChange change, ShortcutList usual)
    {
        var kept = await GetAsync();
        var next = ShortcutRules.Apply(kept.IsChosen ? kept : usual, change);
        if (next.Succeeded)
        {
            await store.SaveAsync(Person, next.Value);
        }

        return next;
    }
}
