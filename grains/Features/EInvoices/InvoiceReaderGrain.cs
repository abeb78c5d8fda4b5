using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.EInvoices;

[GrainType("invoice-reader"), StatelessWorker]
internal sealed class InvoiceReaderGrain(ReadingDesk desk, Rights rights) : Grain, IInvoiceReaderGrain
{
    public async Task<Result<InvoiceRecognition>> ReadAsync(EmployeeNo reader, InvoiceFile file) =>
        rights.Refusal(reader, IInvoiceReaderGrain.Recognise) is { } refusal ? refusal : await desk.ReadAsync(file);

    public async Task<Result<InvoiceRecognition>> TakeInAsync(EmployeeNo reader, InvoiceFile file)
    {
        var read = await ReadAsync(reader, file);
        await Task.WhenAll(read.Value?.Invoices.Select(NoteAsync) ?? []);
        return read;
    }

    public Task<Result<InvoiceReading>> AboutAsync(EmployeeNo reader) => Task.FromResult<Result<InvoiceReading>>(
        rights.Refusal(reader, IInvoiceReaderGrain.Recognise) is { } refusal ? refusal : new InvoiceReading(desk.Policy.Companies, desk.Policy.ReadsQr));

    private async Task NoteAsync(RecognisedInvoice invoice)
    {
        await RegistryOf(invoice.Key).NoteAsync(invoice);
        if (invoice.Reverses is { } blue)
        {
            await RegistryOf(blue).TakeBackAsync(invoice.Key);
        }
    }

    private IInvoiceRegistryGrain RegistryOf(InvoiceKey key) =>
        GrainFactory.GetGrain<IInvoiceRegistryGrain>(IInvoiceRegistryGrain.GuardOf(key).ToGrainId());
}
