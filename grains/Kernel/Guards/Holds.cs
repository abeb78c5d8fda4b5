using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;

namespace OpsSupport.Kernel.Guards;

/// <summary>What a document holds of scarce things, as a function of what it is: something as long as it waits or counts, else nothing.</summary>
internal static class Holds
{
    public static ImmutableArray<Hold> Of<TBody>(IDocumentRules<TBody> rules, Document<TBody> document) where TBody : class =>
    [
        .. rules.Uses(document.Body, document.Header).GroupBy(use => use.Guard).Select(uses => new Hold
        {
            Guard = uses.Key,
            By = document.Header.Ref,
            Number = document.Header.Number ?? "",
            Owner = document.Header.Owner,
            Version = document.Header.Version,
            Amount = uses.Select(use => use.Amount).Aggregate((sum, amount) => sum + amount),
            State = document.Header.Status is not (DocumentStatus.InApproval or DocumentStatus.Effective) ? HoldState.Released
                : uses.Any(use => use.IsSpent) ? HoldState.Spent : HoldState.Held,
        }),
    ];

    /// <summary>What the guards have to hear of a change: nothing where they know it all.</summary>
    public static ImmutableArray<Hold> News<TBody>(IDocumentRules<TBody> rules, Document<TBody>? before, Document<TBody> after) where TBody : class
    {
        var (known, next) = (before is null ? [] : Of(rules, before), Of(rules, after));
        var standing = known.Where(hold => hold.State != HoldState.Released).ToList();
        return
        [
            .. next.Where(hold => !Says(known, hold) && (hold.State != HoldState.Released || standing.Any(one => one.Guard == hold.Guard))),
            .. standing.Where(hold => next.All(one => one.Guard != hold.Guard))
                .Select(hold => hold with { State = HoldState.Released, Version = after.Header.Version }),
        ];
    }

    private static bool Says(ImmutableArray<Hold> known, Hold hold) =>
        known.Any(one => one.Guard == hold.Guard && one.State == hold.State && one.Amount == hold.Amount);
}
