using System.Collections.Immutable;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Kernel.Documents;

/// <summary>
/// Members of a body that need a permission of their own: pay, budget. Without it they are absent wherever the document is
/// read, its history included, and survive whatever is saved.
/// </summary>
/// <param name="Names">The members' names in the stored JSON.</param>
/// <param name="Needs">The permission that was missing.</param>
/// <param name="With">The first body with these members of the second; without them where that is null.</param>
internal sealed record HiddenMember<TBody>(ImmutableArray<string> Names, Permission Needs, Func<TBody, TBody?, TBody> With) where TBody : class
{
    public TBody LeftOut(TBody body) => With(body, null);

    public HistoryPage LeftOut(HistoryPage history) =>
        new([.. history.Entries.Select(entry => entry with { Changes = entry.Changes.RemoveAll(change => Names.Contains(change.Field)) })]);

    /// <summary>What was sent with the members as they are; refused when somebody who cannot see them says they should be something else.</summary>
    public Result<TBody> Kept(TBody sent, TBody current) =>
        Differs(sent, LeftOut(sent)) && Differs(sent, With(sent, current)) ? new NotAllowed(Needs.Name) : With(sent, current);

    private bool Differs(TBody one, TBody other) => FieldChanges.Between(one, other).Any(change => Names.Contains(change.Field));
}
