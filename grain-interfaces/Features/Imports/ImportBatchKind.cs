using OpsSupport.Kernel.Documents;

namespace OpsSupport.Features.Imports;

public static class ImportBatchKind
{
    public const string Name = "import-batch";

    public static DocumentKind Kind { get; } = new(Name, Slug: "imports", NumberPrefix: "IMP");

    /// <summary>The key of the batch that one file makes under one profile: the same file again is the same batch.</summary>
    public static string KeyOf(ImportProfile profile, ImportFile file) => KeyAt($"{profile.Name}.{profile.Revision}.{file.Hash}");

    /// <summary>The key behind the last part of an address.</summary>
    public static string KeyAt(string address) => $"imp:{address}";
}
