using System.Collections.Immutable;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Kernel.Shortcuts;

internal static class ShortcutRules
{
    public static Result<ShortcutList> Apply(ShortcutList kept, ShortcutChange change)
    {
        var functions = kept.Functions;
        return change switch
        {
            ShortcutChange.Pin when functions.Contains(change.Function) => Chosen(functions),
            ShortcutChange.Pin when functions.Length >= ShortcutList.Most => new TooManyShortcuts(ShortcutList.Most),
            ShortcutChange.Pin when change.Function.Length > ShortcutList.LongestAddress => new TooLong(nameof(ShortcutChange.Function), ShortcutList.LongestAddress),
            ShortcutChange.Pin => Chosen(functions.Add(change.Function)),
            ShortcutChange.Unpin => Chosen(functions.Remove(change.Function)),
            ShortcutChange.Place place => Chosen(Placed(functions, place)),
            _ => throw new ArgumentOutOfRangeException(nameof(change), change, null),
        };
    }

    private static ImmutableArray<string> Placed(ImmutableArray<string> functions, ShortcutChange.Place place)
    {
        if (!functions.Contains(place.Function) || place.Before == place.Function)
        {
            return functions;
        }

        var others = functions.Remove(place.Function);
        var at = place.Before is null ? -1 : others.IndexOf(place.Before);
        return others.Insert(at < 0 ? others.Length : at, place.Function);
    }

    private static ShortcutList Chosen(ImmutableArray<string> functions) => new(functions, IsChosen: true);
}
