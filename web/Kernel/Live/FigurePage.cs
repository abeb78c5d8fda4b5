using System.Threading.Channels;

namespace OpsSupport.Kernel.Live;

/// <summary>One open page that shows figures. Only the newest news waits for it: a slow reader misses steps, never the outcome.</summary>
internal sealed class FigurePage(Action<FigurePage> leave) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Channel<FigureNews> _waiting = Channel.CreateBounded<FigureNews>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
    private FigureNews? _newest;

    /// <summary>The newest news, once there is some that was not read yet.</summary>
    public ValueTask<FigureNews> NextAsync(CancellationToken cancellation) => _waiting.Reader.ReadAsync(cancellation);

    public void Tell(FigureNews news)
    {
        lock (_gate)
        {
            _newest = news;
            _waiting.Writer.TryWrite(news);
        }
    }

    /// <summary>Says the newest again, so that the reader gets to show that it is still there.</summary>
    public void Repeat()
    {
        lock (_gate)
        {
            if (_newest is { } news)
            {
                _waiting.Writer.TryWrite(news);
            }
        }
    }

    public void Dispose() => leave(this);
}
