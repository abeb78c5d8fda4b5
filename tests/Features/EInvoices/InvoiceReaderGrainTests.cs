using OpsSupport.Kernel;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Features.EInvoices;

/// <summary>Reading files through the silo: rights, sizes, and the way there and back.</summary>
public sealed class InvoiceReaderGrainTests(RunningSystem system) : IAsyncLifetime
{
    private TestCompany _company = null!; // Set before each test.

    private IInvoiceReaderGrain Reader => system.Grains.GetGrain<IInvoiceReaderGrain>(0);

    public async ValueTask InitializeAsync() => _company = await TestCompany.FoundAsync(system.Grains);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Everybody_of_the_company_may_have_files_read()
    {
        var read = await Reader.ReadAsync(_company.Ann, A.File(SampleFiles.Content("digital-ordinary.pdf"), "hotel.pdf"));

        var invoice = Assert.Single(read.Value!.Invoices);
        Assert.Equal(("|25112000000990000016", "hotel.pdf"), (invoice.Key.ToString(), invoice.Files.Single().Name));
        Assert.Empty(A.Reasons(invoice));
    }

    [Fact]
    public async Task Nobody_else_may()
    {
        var stranger = _company.No("stranger");

        Assert.Equal([new NotAllowed(IInvoiceReaderGrain.Recognise.Name)], (await Reader.ReadAsync(stranger, A.File([]))).Errors);
        Assert.Equal([new NotAllowed(IInvoiceReaderGrain.Recognise.Name)], (await Reader.AboutAsync(stranger)).Errors);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused() =>
        Assert.Equal([new InvoiceTooLarge(10)], (await Reader.ReadAsync(_company.Ann, A.File(new byte[InvoiceFile.MostBytes + 1]))).Errors);

    [Fact]
    public async Task Twenty_files_at_once_are_all_answered()
    {
        var names = new[] { "digital-ordinary.pdf", "rail-ticket.ofd", "digital-toll.xml", "truncated.pdf" };

        var read = await Task.WhenAll(Enumerable.Range(0, 20).Select(index => Reader.ReadAsync(_company.Ann, A.File(SampleFiles.Content(names[index % 4])))));

        Assert.Equal((15, 5), (read.Count(one => one.Succeeded), read.Count(one => one.Errors is [InvoiceUnreadable])));
    }

    [Fact]
    public async Task It_says_what_invoices_are_held_against()
    {
        var about = await Reader.AboutAsync(_company.Ann);

        Assert.Equal(A.Companies, about.Value!.Companies);
        Assert.True(about.Value.ReadsQr);
    }
}
