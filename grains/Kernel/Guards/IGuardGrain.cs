using OpsSupport.Kernel.Results;

namespace OpsSupport.Kernel.Guards;

/// <summary>
/// A grain that owns something scarce and gives it to documents. It is asked before a document is stored and told afterwards,
/// and calls no document itself, so that nobody waits in a circle.
/// </summary>
internal interface IGuardGrain : IGrainWithStringKey
{
    /// <summary>Sets something aside for a document that is about to be stored; lapses unless it is. Null when it was had, else why not.</summary>
    Task<DomainError?> ReserveAsync(Hold hold);

    /// <summary>What the document says since it was stored. Said twice or late it changes nothing.</summary>
    Task SettleAsync(Hold hold);
}
