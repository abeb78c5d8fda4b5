using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Approvals;

/// <summary>Who stands in for whom, and which delegations may stand beside each other.</summary>
internal static class DelegationRules
{
    // More people in a row than anybody can keep in mind; the last of them is asked.
    private const int LongestChain = 5;

    /// <summary>Who answers for a person on that day: at the end of the chain of delegations, he himself where there is none.</summary>
    /// <param name="isActive">Nobody stands in who has left: the one before him is asked.</param>
    public static EmployeeNo Follow(
        EmployeeNo person, string kind, DateOnly day, Func<EmployeeNo, IEnumerable<StandingDelegation>> delegationsOf, Func<EmployeeNo, bool> isActive)
    {
        List<EmployeeNo> chain = [person];
        while (chain.Count <= LongestChain
            && delegationsOf(chain[^1]).FirstOrDefault(one => one.Covers(kind, day))?.To is { } next && isActive(next) && !chain.Contains(next))
        {
            chain.Add(next);
        }

        return chain[^1];
    }

    /// <summary>Why a delegation may not stand beside the others; null when it may.</summary>
    public static DomainError? Refusal(StandingDelegation added, IReadOnlyCollection<StandingDelegation> others) =>
        others.FirstOrDefault(other => other.From == added.From && Common(added, other) is not null) is { } overlapping
            ? new DelegationOverlap(overlapping.To, Common(added, overlapping)!.Days.From)
            : CycleFrom(added, added, others, LongestChain * 4);

    /// <summary>The first way back to who delegates, on days and for kinds that the whole way shares.</summary>
    private static DelegationCycle? CycleFrom(StandingDelegation added, StandingDelegation reached, IReadOnlyCollection<StandingDelegation> others, int stepsLeft) =>
        reached.To == added.From ? new(added.From, reached.Days.From)
        : stepsLeft == 0 ? null
        : others.Where(other => other.From == reached.To)
            .Select(other => Common(reached, other)).OfType<StandingDelegation>()
            .Select(onward => CycleFrom(added, onward, others, stepsLeft - 1)).FirstOrDefault(cycle => cycle is not null);

    /// <summary>What of the second holds on days and for kinds of the first; null when nothing does.</summary>
    private static StandingDelegation? Common(StandingDelegation first, StandingDelegation second)
    {
        var from = first.Days.From > second.Days.From ? first.Days.From : second.Days.From;
        var to = first.Days.To < second.Days.To ? first.Days.To : second.Days.To;
        var kinds = first.Kinds.IsEmpty ? second.Kinds
            : second.Kinds.IsEmpty ? first.Kinds : [.. first.Kinds.Intersect(second.Kinds)];
        var isEmpty = to <= from || (kinds.IsEmpty && !(first.Kinds.IsEmpty && second.Kinds.IsEmpty));
        return isEmpty ? null : second with { Days = new(from, to), Kinds = kinds };
    }
}
