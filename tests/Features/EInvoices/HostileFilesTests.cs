using System.Diagnostics;

namespace OpsSupport.Features.EInvoices;

/// <summary>Whatever somebody hands in, it is refused with a reason, soon, and without taking the machine's memory.</summary>
public sealed class HostileFilesTests
{
    private const long MostBytes = 200L * 1024 * 1024;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    public static TheoryData<string, string> All { get; } = new()
    {
        { nameof(HostileFiles.ManyEntries), nameof(InvoiceUnpacksTooLarge) },
        { nameof(HostileFiles.ManyLargeEntries), nameof(InvoiceUnpacksTooLarge) },
        { nameof(HostileFiles.OfdBomb), nameof(InvoiceUnpacksTooLarge) },
        { nameof(HostileFiles.PdfBomb), nameof(InvoiceUnpacksTooLarge) },
        { nameof(HostileFiles.PdfOfLetters), nameof(InvoiceUnpacksTooLarge) },
        { nameof(HostileFiles.PdfOfForms), nameof(InvoiceUnpacksTooLarge) },
        { nameof(HostileFiles.HugePicture), nameof(InvoiceUnpacksTooLarge) },
        { nameof(HostileFiles.DeepXml), nameof(InvoiceUnreadable) },
        { nameof(HostileFiles.LaughingXml), nameof(InvoiceWithDefinitions) },
        { "Executable", nameof(UnknownInvoiceFormat) },
        { "Empty", nameof(UnknownInvoiceFormat) },
        { "TooLarge", nameof(InvoiceTooLarge) },
        { "ArchiveInArchive", nameof(UnknownInvoiceFormat) },
        { "Html", nameof(InvoiceUnreadable) },
    };

    [Theory]
    [MemberData(nameof(All))]
    public void A_hostile_file_costs_little_and_says_why(string which, string reason)
    {
        // The invoice's own name: what a file is, its bytes say.
        var file = A.File(Content(which), "invoice.pdf");
        var (before, since) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());

        var refused = A.Recogniser.Recognise(file, A.Today);

        Assert.Equal(reason, Assert.Single(refused.Errors).GetType().Name);
        Assert.InRange(Stopwatch.GetElapsedTime(since), TimeSpan.Zero, Longest);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostBytes);
    }

    [Theory]
    [InlineData("digital-ordinary.pdf")]
    [InlineData("rail-ticket.pdf")]
    [InlineData("real-digital-special.ofd")]
    [InlineData("digital-ordinary.xml")]
    [InlineData("digital-ordinary.zip")]
    [InlineData("legacy-photo.jpg")]
    public void A_file_that_is_cut_off_anywhere_is_refused_or_read_but_never_a_fault(string sample)
    {
        var whole = SampleFiles.Content(sample);

        var results = Enumerable.Range(1, 20).Select(part => A.Recogniser.Recognise(A.File(whole[..(whole.Length * part / 21)]), A.Today)).ToList();

        Assert.All(results, result => Assert.True(result.Succeeded || result.Errors.Length == 1));
    }

    private static byte[] Content(string which) => which switch
    {
        nameof(HostileFiles.ManyEntries) => HostileFiles.ManyEntries(2_000),
        nameof(HostileFiles.ManyLargeEntries) => HostileFiles.ManyLargeEntries(),
        nameof(HostileFiles.OfdBomb) => HostileFiles.OfdBomb(),
        nameof(HostileFiles.PdfBomb) => HostileFiles.PdfBomb(),
        nameof(HostileFiles.PdfOfLetters) => HostileFiles.PdfOfLetters(),
        nameof(HostileFiles.PdfOfForms) => HostileFiles.PdfOfForms(),
        nameof(HostileFiles.HugePicture) => HostileFiles.HugePicture(),
        nameof(HostileFiles.DeepXml) => HostileFiles.DeepXml(),
        nameof(HostileFiles.LaughingXml) => HostileFiles.LaughingXml(),
        "Executable" => [0x4D, 0x5A, .. new byte[1000]],
        "TooLarge" => new byte[InvoiceFile.MostBytes + 1],
        "ArchiveInArchive" => HostileFiles.Zip(("inner.zip", HostileFiles.Zip(("a.xml", SampleFiles.Content("digital-ordinary.xml"))))),
        "Html" => "<html><body><p>not closed</body></html>"u8.ToArray(),
        _ => [],
    };
}
