using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Time;

namespace OpsSupport.Features.EInvoices;

/// <summary>
/// Reads files on threads of its own, as many at once as half of the processors: whoever hands in twenty invoices does not
/// take the processors from everybody's pages.
/// </summary>
internal sealed class ReadingDesk(InvoiceRecogniser recogniser, CompanyClock clock) : IDisposable
{
    private readonly SemaphoreSlim _seats = new(Math.Max(1, Environment.ProcessorCount / 2));

    public InvoicePolicy Policy => recogniser.Policy;

    public async Task<Result<InvoiceRecognition>> ReadAsync(InvoiceFile file)
    {
        await _seats.WaitAsync();
        try
        {
            var today = clock.Today;
            return await Task.Factory.StartNew(
                () => recogniser.Recognise(file, today), CancellationToken.None, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);
        }
        finally
        {
            _seats.Release();
        }
    }

    public void Dispose() => _seats.Dispose();
}
