namespace OpsSupport.Kernel.Registers;

/// <summary>
/// All master data of one kind in this silo's memory, for rules that need to look something up. What this silo stores is in
/// it at once; what others store follows within a second.
/// </summary>
internal interface IRegister<TBody> where TBody : class
{
    /// <summary>The master with that code; null when there is none in effect.</summary>
    TBody? Find(string code);

    IEnumerable<KeyValuePair<string, TBody>> All { get; }

    /// <summary>Rises with every change, so that what is derived from the register knows when to derive it anew.</summary>
    long Version { get; }
}
