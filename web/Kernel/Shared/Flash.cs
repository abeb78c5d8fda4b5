namespace OpsSupport.Kernel.Shared;

/// <summary>One sentence for the next page a person sees: what has just been done.</summary>
public static class Flash
{
    /// <summary>Where the key of the sentence travels.</summary>
    public const string Key = "flash";
}
