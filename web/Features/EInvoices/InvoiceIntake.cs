using System.Collections.Immutable;
using OpsSupport.Kernel.Files;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.EInvoices;

/// <summary>Hands files of invoices to the silo, one after the other: one that cannot be read stops no other.</summary>
public sealed class InvoiceIntake(IGrainFactory grains, GrainRetry retry)
{
    private IInvoiceReaderGrain Reader => grains.GetGrain<IInvoiceReaderGrain>(0);

    /// <summary>Only to look at.</summary>
    public Task<ImmutableArray<HandedInFile>> ReadAsync(EmployeeNo person, IReadOnlyList<IFormFile> files, CancellationToken cancellation) =>
        EachAsync(files, file => Reader.ReadAsync(person, file), cancellation);

    /// <summary>For a claim: the registry knows them from then on.</summary>
    public Task<ImmutableArray<HandedInFile>> TakeInAsync(EmployeeNo person, IReadOnlyList<IFormFile> files, CancellationToken cancellation) =>
        EachAsync(files, file => Reader.TakeInAsync(person, file), cancellation);

    private async Task<ImmutableArray<HandedInFile>> EachAsync(
        IReadOnlyList<IFormFile> files, Func<InvoiceFile, Task<Result<InvoiceRecognition>>> read, CancellationToken cancellation)
    {
        var handedIn = ImmutableArray.CreateBuilder<HandedInFile>();
        foreach (var file in files)
        {
            handedIn.Add(new(FileName.Cleaned(file.FileName), await OneAsync(file, read, cancellation)));
        }

        return handedIn.ToImmutable();
    }

    private async Task<Result<InvoiceRecognition>> OneAsync(IFormFile file, Func<InvoiceFile, Task<Result<InvoiceRecognition>>> read, CancellationToken cancellation)
    {
        if (file.Length > InvoiceFile.MostBytes)
        {
            return new InvoiceTooLarge(InvoiceFile.MostMegabytes);
        }

        var content = new byte[file.Length];
        await using var sent = file.OpenReadStream();
        await sent.ReadExactlyAsync(content, cancellation);
        return await retry.AskAsync(() => read(new(FileName.Cleaned(file.FileName), content)), cancellation);
    }
}
