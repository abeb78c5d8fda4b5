using OpsSupport.Benchmark.Load;

namespace OpsSupport.Benchmark.Targets;

/// <summary>A page of the portal while others hand in invoices: as soon as one of their files is read, the next is there.</summary>
internal sealed class BusyPortalTarget : ITarget
{
    private readonly PortalTarget _portal;
    private readonly CancellationTokenSource _ending = new();
    private readonly Task[] _handingIn;

    private BusyPortalTarget(PortalTarget portal, int filesAtOnce)
    {
        _portal = portal;
        var numbers = new Numbers();
        _handingIn = [.. Enumerable.Range(0, filesAtOnce).Select(_ => Task.Run(() => HandInAsync(portal.Caller, numbers)))];
    }

    public string Name => _portal.Name;

    public Uri Address => _portal.Address;

    public IReadOnlyList<int> Processes => _portal.Processes;

    public static async Task<BusyPortalTarget> StartAsync(PagesOf pages, string database, PagesPast past, int filesAtOnce) =>
        new(await PortalTarget.StartAsync(pages, database, past), filesAtOnce);

    public byte[] RequestFor(long number) => _portal.RequestFor(number);

    public void CheckAnswer(long number, int status, ReadOnlySpan<byte> body) => _portal.CheckAnswer(number, status, body);

    public Task CheckStoredAsync(long acknowledged) => _portal.CheckStoredAsync(acknowledged);

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await Task.WhenAll(_handingIn);
        await _portal.DisposeAsync();
        _ending.Dispose();
    }

    private async Task HandInAsync(Uri caller, Numbers numbers)
    {
        using var connection = await HttpConnection.OpenAsync(caller);
        while (!_ending.IsCancellationRequested && numbers.Take(long.MaxValue) is { } number)
        {
            var (status, _) = await connection.AskAsync(RecognitionTarget.RequestFor(caller, number));
            if (status != 200)
            {
                throw new InvalidOperationException($"{InvoiceFiles.PathOf(number)} was answered with {status}.");
            }
        }
    }
}
