namespace OpsSupport.Features.EInvoices;

/// <summary>The files that are handed in to be read.</summary>
public sealed class HandInForm
{
    public IReadOnlyList<IFormFile> Files { get; set; } = [];
}
