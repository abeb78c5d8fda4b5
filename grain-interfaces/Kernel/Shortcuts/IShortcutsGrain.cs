using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Kernel.Shortcuts;

/// <summary>
/// The functions that a person keeps within reach, in his order, the same on all his devices. Its key is the employee number. Everything said
/// twice has one effect. What a person may not use for now keeps its place.
/// </summary>
public interface IShortcutsGrain : IGrainWithStringKey
{
    /// <summary>What he keeps; the usual ones where he never chose.</summary>
    [ReadOnly]
    Task<ShortcutList> GetAsync();

    /// <param name="usual">What he saw until now if he never chose: his choice begins with these.</param>
    Task<Result<ShortcutList>> ChangeAsync(ShortcutChange change, ShortcutList usual);
}

/// <summary>How shortcuts are found.</summary>
public static class ShortcutGrains
{
    public static IShortcutsGrain Shortcuts(this IGrainFactory grains, EmployeeNo person) => grains.GetGrain<IShortcutsGrain>(person.Value);
}
