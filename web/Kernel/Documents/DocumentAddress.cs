namespace OpsSupport.Kernel.Documents;

/// <summary>Where documents of a kind are shown that has a page of its own instead of the kernel's.</summary>
/// <param name="Kind">The kind's name.</param>
/// <param name="Of">The address of the document with a grain key.</param>
public sealed record DocumentAddress(string Kind, Func<string, string> Of);
