namespace OpsSupport.Features.EInvoices;

/// <summary>A file that is handed in to be read.</summary>
/// <param name="Name">The name it had, without folders. Only ever shown: what the file is, its first bytes say.</param>
[GenerateSerializer, Immutable, Alias("invoice-file")]
public sealed record InvoiceFile(string Name, ReadOnlyMemory<byte> Content)
{
    /// <summary>How large a file may be.</summary>
    public const int MostMegabytes = 10;

    /// <summary>The same in bytes.</summary>
    public const int MostBytes = MostMegabytes * 1024 * 1024;
}
