using System.Collections.Immutable;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Projects;

/// <summary>
/// What of a package's own cost falls to each member (formula Q-13): month by month, by the members' output of that month; by what
/// their contracts are worth where none had any. Only ever shown, never posted.
/// </summary>
internal static class AllocationRules
{
    /// <param name="contractNets">What the contracts of each member are worth without tax; a member without any is left out.</param>
    /// <returns>The part of every member that gets one; what nobody can be given stays on the package.</returns>
    public static ImmutableDictionary<ProjectNo, Money> Allocate(
        ProjectNo package, Currency currency, ImmutableArray<MemberSum> sums, IReadOnlyDictionary<ProjectNo, Money> contractNets)
    {
        var parts =
            from month in sums.Where(sum => sum.Amount.Currency == currency).GroupBy(sum => sum.Period)
            let pool = Sum(month.Where(sum => sum.Project == package && FigureKinds.Costs.Contains(sum.Kind)), currency)
            where !pool.IsZero
            from part in Divide(pool, Weights(month.Where(sum => sum.Project != package), contractNets, currency))
            select part;
        return parts.GroupBy(part => part.Member, part => part.Amount)
            .ToImmutableDictionary(member => member.Key, member => member.Aggregate(Money.Zero(currency), (sum, part) => sum + part));
    }

    private static ImmutableArray<(ProjectNo Member, long Weight)> Weights(
        IEnumerable<MemberSum> month, IReadOnlyDictionary<ProjectNo, Money> contractNets, Currency currency)
    {
        var output = month.Where(sum => sum.Kind == FigureKind.OutputValue).GroupBy(sum => sum.Project)
            .Select(member => (Member: member.Key, Weight: member.Sum(sum => sum.Amount.Minor))).Where(member => member.Weight > 0);
        var worth = contractNets.Where(net => net.Value.Currency == currency && net.Value.Minor > 0).Select(net => (Member: net.Key, Weight: net.Value.Minor));
        ImmutableArray<(ProjectNo Member, long Weight)> byOutput = [.. output.OrderBy(member => member.Member.Value, StringComparer.Ordinal)];
        return byOutput.IsEmpty ? [.. worth.OrderBy(member => member.Member.Value, StringComparer.Ordinal)] : byOutput;
    }

    private static IEnumerable<(ProjectNo Member, Money Amount)> Divide(Money pool, ImmutableArray<(ProjectNo Member, long Weight)> weights) =>
        weights.IsEmpty ? [] : weights.Zip(LargestRemainder.Divide(pool, [.. weights.Select(member => member.Weight)]), (member, part) => (member.Member, part));

    private static Money Sum(IEnumerable<MemberSum> sums, Currency currency) => sums.Aggregate(Money.Zero(currency), (total, sum) => total + sum.Amount);
}
