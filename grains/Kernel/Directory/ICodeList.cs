namespace OpsSupport.Kernel.Directory;

/// <summary>What a field may ask for that is no master and that nobody changes: cities.</summary>
internal interface ICodeList
{
    /// <summary>What the field calls it.</summary>
    string Kind { get; }

    /// <summary>Everything in it, each with what tells it apart.</summary>
    IReadOnlyCollection<Suggestion> All { get; }
}
