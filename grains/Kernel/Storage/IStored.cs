namespace OpsSupport.Kernel.Storage;

/// <summary>
/// Grain state that the document storage keeps: it is rebuilt from what was read and says what a write consists of.
/// </summary>
internal interface IStored<TSelf> where TSelf : class, IStored<TSelf>
{
    /// <summary>The state of a document as read; of one that does not exist when null.</summary>
    static abstract TSelf Load(StoredDocument? stored);

    /// <summary>What turns the row last read into this state.</summary>
    UnitOfWork ToUnitOfWork();

    /// <summary>This state after it was stored: nothing is new any more.</summary>
    /// <param name="position">Where in the ledger its entries stand.</param>
    TSelf Stored(long position);
}
