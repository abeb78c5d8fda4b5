using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Kernel.Documents;

/// <summary>
/// A member of a body that needs a permission of its own: pay, budget. Without it the member is absent wherever the document is
/// read, its history included, and survives whatever is saved.
/// </summary>
/// <param name="Name">The member's name in the stored JSON.</param>
/// <param name="Needs">The permission that was missing.</param>
/// <param name="With">The first body with this member of the second; without it where that is null.</param>
internal sealed record HiddenMember<TBody>(string Name, Permission Needs, Func<TBody, TBody?, TBody> With) where TBody : class
{
    public TBody LeftOut(TBody body) => With(body, null);

    public HistoryPage LeftOut(HistoryPage history) =>
        new([.. history.Entries.Select(entry => entry with { Changes = entry.Changes.RemoveAll(change => change.Field == Name) })]);

    /// <summary>What was sent with the member as it is; refused when somebody who cannot see it says it should be something else.</summary>
    public Result<TBody> Kept(TBody sent, TBody current) =>
        Differs(sent, LeftOut(sent)) && Differs(sent, With(sent, current)) ? new NotAllowed(Needs.Name) : With(sent, current);

    private bool Differs(TBody one, TBody other) => FieldChanges.Between(one, other).Any(change => change.Field == Name);
}
