using System.Collections.Immutable;
using System.Security.Cryptography;
using OpsSupport.Kernel.Files;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Features.EInvoices;

/// <summary>Bytes in, invoices out: finds out what a file is, has it read, and checks what was read. Keeps nothing and writes nothing.</summary>
internal sealed class InvoiceRecogniser(OwnCompanies companies)
{
    private readonly PageRaster _raster = new();

    /// <summary>Whether all of pictures and drawn pages can be read on this machine.</summary>
    public bool ReadsPictures => QrPictures.CanRead && _raster.CanDraw;

    public InvoicePolicy Policy => new(companies.All, QrPictures.CanRead);

    public Result<InvoiceRecognition> Recognise(InvoiceFile file, DateOnly today)
    {
        if (file.Content.Length > InvoiceFile.MostBytes)
        {
            return new InvoiceTooLarge(InvoiceFile.MostMegabytes);
        }

        var read = Read(file, new Budget());
        if (!read.Succeeded)
        {
            return read.Errors;
        }

        // The same invoice in several files of an archive is one invoice.
        var invoices = read.Value.Found.GroupBy(found => (found.Invoice.Code, found.Invoice.Number))
            .Select(same => InvoiceRules.Check(Fields.Merge(new([.. same.SelectMany(found => found.Invoice.Readings)])), Policy, today) with
            {
                Files = [.. same.Select(found => found.From).Distinct()],
            });
        return new InvoiceRecognition([.. invoices], read.Value.Unread);
    }

    private Result<ReadFiles> Read(InvoiceFile file, Budget budget)
    {
        try
        {
            return FileForms.Of(file.Content.Span) == FileForm.Zip ? ReadArchive(file, budget) : ReadSingle(file, budget);
        }
        catch (RecognitionRefusedException refused)
        {
            return refused.Reason;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // Other people's files break the libraries that read them in more ways than can be named.
            return fault.InnerException is RecognitionRefusedException { Reason: var reason } ? reason : new InvoiceUnreadable();
        }
    }

    private Result<ReadFiles> ReadSingle(InvoiceFile file, Budget budget)
    {
        var form = FileForms.Of(file.Content.Span);
        var found = InvoicesIn(form, file.Content, budget);
        return !found.IsEmpty ? Found(file, found)
            : form != FileForm.Picture ? new NotAnInvoice()
            : QrPictures.CanRead ? new NoInvoiceQr() : new QrReaderMissing();
    }

    private ImmutableArray<FoundInvoice> InvoicesIn(FileForm form, ReadOnlyMemory<byte> content, Budget budget) => form switch
    {
        FileForm.Pdf => new PdfInvoice(_raster).Read(content, budget),
        FileForm.Xml => IssuersXml.Read(content.ToArray()) is { } reading ? [new([reading])] : [],
        FileForm.Picture => [.. QrPictures.Read(content.ToArray()).Select(reading => new FoundInvoice([reading]))],
        _ => throw new RecognitionRefusedException(new UnknownInvoiceFormat()),
    };

    private Result<ReadFiles> ReadArchive(InvoiceFile file, Budget budget)
    {
        using var archive = new Archive(file.Content, budget);
        if (archive.Names.Contains(OfdDocument.Index, StringComparer.OrdinalIgnoreCase))
        {
            var found = OfdInvoice.Read(archive);
            return found.IsEmpty ? new NoInvoiceInside() : Found(file, found);
        }

        var names = archive.Names.Take(RecognitionLimits.MostFiles + 1).ToList();
        if (names.Count > RecognitionLimits.MostFiles)
        {
            return new InvoiceUnpacksTooLarge();
        }

        var inside = names.Select(name => (Name: FileName.Cleaned(name), Read: ReadInside(archive, name, budget))).ToList();
        ImmutableArray<UnreadFile> unread = [.. inside.Where(one => !one.Read.Succeeded).Select(one => new UnreadFile(one.Name, one.Read.Errors[0]))];
        ReadFiles read = new([.. inside.Where(one => one.Read.Succeeded).SelectMany(one => one.Read.Value!.Found)], unread);
        return !read.Found.IsEmpty ? read : unread.Length == 1 ? unread[0].Reason : new NoInvoiceInside();
    }

    private Result<ReadFiles> ReadInside(Archive archive, string name, Budget budget)
    {
        var content = archive.Read(name)!;
        var file = new InvoiceFile(FileName.Cleaned(name), content);
        // An archive in an archive is an OFD document or nothing that is read.
        return FileForms.Of(content) == FileForm.Zip && !IsOfd(content, budget) ? new UnknownInvoiceFormat() : Read(file, budget);
    }

    private static bool IsOfd(byte[] content, Budget budget)
    {
        using var archive = new Archive(content, budget);
        return archive.Names.Contains(OfdDocument.Index, StringComparer.OrdinalIgnoreCase);
    }

    private static ReadFiles Found(InvoiceFile file, ImmutableArray<FoundInvoice> found)
    {
        var from = new InvoiceSource(file.Name, Convert.ToHexStringLower(SHA256.HashData(file.Content.Span)));
        return new([.. found.Select(invoice => (from, WithQrText(invoice)))], []);
    }

    // The issuer's data may bring the text of the QR code, too.
    private static FoundInvoice WithQrText(FoundInvoice found) => new(
        [.. found.Readings, .. found.Readings.Where(reading => reading is { Source: ReadingSource.Xml, QrText: not null }).Select(reading => QrText.Read(reading.QrText!)).OfType<Reading>()]);

    private sealed record ReadFiles(ImmutableArray<(InvoiceSource From, FoundInvoice Invoice)> Found, ImmutableArray<UnreadFile> Unread);
}
