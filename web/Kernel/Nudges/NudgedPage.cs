using System.Threading.Channels;

namespace OpsSupport.Kernel.Nudges;

/// <summary>One open page. Nudges that it did not hear of yet are one.</summary>
internal sealed class NudgedPage(Action<NudgedPage> leave) : IDisposable
{
    private readonly Channel<bool> _waiting = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Nudge() => _waiting.Writer.TryWrite(true);

    /// <summary>Waits for the next nudge.</summary>
    /// <returns>False where there was none for so long.</returns>
    public async Task<bool> NextAsync(TimeSpan longest, TimeProvider time, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        try
        {
            return await _waiting.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    public void Dispose() => leave(this);
}
