using System.Collections.Immutable;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.EInvoices;

/// <summary>Reads files of e-invoices. Keeps nothing; its key means nothing.</summary>
public interface IInvoiceReaderGrain : IGrainWithIntegerKey
{
    /// <summary>Have files of e-invoices read.</summary>
    static Permission Recognise { get; } = new("e-invoices:recognise");

    /// <summary>What the file says, checked against itself; a file that cannot be read is refused with the reason.</summary>
    /// <param name="file">At most <see cref="InvoiceFile.MostBytes"/>.</param>
    [ReadOnly, ResponseTimeout("00:01:00")]
    Task<Result<InvoiceRecognition>> ReadAsync(EmployeeNo reader, InvoiceFile file);

    /// <summary>Has a file read for a claim: as <see cref="ReadAsync"/>, and every invoice in it is known to the registry from then on.</summary>
    [ResponseTimeout("00:01:00")]
    Task<Result<InvoiceRecognition>> TakeInAsync(EmployeeNo reader, InvoiceFile file);

    /// <summary>What invoices are held against on this server.</summary>
    [ReadOnly]
    Task<Result<InvoiceReading>> AboutAsync(EmployeeNo reader);
}

/// <summary>What invoices are held against on this server.</summary>
/// <param name="Companies">Who they have to be made out to; none where nobody configured any.</param>
/// <param name="ReadsQr">Whether QR codes can be read.</param>
[GenerateSerializer, Immutable, Alias("invoice-reading")]
public sealed record InvoiceReading(ImmutableArray<OwnCompany> Companies, bool ReadsQr);
