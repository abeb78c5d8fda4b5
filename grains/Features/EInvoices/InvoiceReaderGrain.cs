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

    public Task<Result<InvoiceReading>> AboutAsync(EmployeeNo reader) => Task.FromResult<Result<InvoiceReading>>(
        rights.Refusal(reader, IInvoiceReaderGrain.Recognise) is { } refusal ? refusal : new InvoiceReading(desk.Policy.Companies, desk.Policy.ReadsQr));
}
