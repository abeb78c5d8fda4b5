using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Ledger;

/// <summary>Whose live figures an entry is part of.</summary>
internal static class FigureScopes
{
    public static IEnumerable<FigureScope> Of(FigureEntry entry)
    {
        if (entry.Project is { } project)
        {
            yield return FigureScope.Of(project);
        }

        if (entry.Package is { } package)
        {
            yield return FigureScope.Of(package);
        }

        if (entry.Contract is { } contract)
        {
            yield return FigureScope.Of(contract);
        }

        if (entry.Employee is { } employee)
        {
            yield return FigureScope.Of(employee);
        }

        foreach (var unit in entry.Shares.SelectMany(share => UnitsOn(share.UnitPath)).Distinct())
        {
            yield return FigureScope.Of(new UnitCode(unit));
        }
    }

    /// <summary>What of an entry counts for a scope: all of it, or the shares of a unit's subtree.</summary>
    public static Money AmountFor(FigureScope scope, FigureEntry entry) => scope.Kind != FigureScopeKind.Unit
        ? entry.Amount
        : entry.Shares.Where(share => UnitsOn(share.UnitPath).Contains(scope.Code))
            .Aggregate(Money.Zero(entry.Amount.Currency), (sum, share) => sum + share.Amount);

    /// <summary>The units on a path, from the top down.</summary>
    public static string[] UnitsOn(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);
}
