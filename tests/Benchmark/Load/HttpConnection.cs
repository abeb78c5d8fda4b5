using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using OpsSupport.Benchmark.Targets;

namespace OpsSupport.Benchmark.Load;

/// <summary>
/// One client's connection, kept open: sends a request, reads one answer. As little of a client as will do, because it runs on
/// the cores of what it measures.
/// </summary>
internal sealed class HttpConnection : IDisposable
{
    private static readonly byte[] HeadEnd = "\r\n\r\n"u8.ToArray();
    private static readonly byte[] LengthHeader = "\r\ncontent-length: "u8.ToArray();
    private static readonly byte[] ChunkedHeader = "\r\ntransfer-encoding: chunked"u8.ToArray();
    private static readonly byte[] ChunkedEnd = "\r\n0\r\n\r\n"u8.ToArray();

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _buffer = new byte[64 * 1024];
    private int _received;

    public static async Task<HttpConnection> OpenAsync(Uri address)
    {
        var connection = new HttpConnection();
        await connection._socket.ConnectAsync(address.Host, address.Port);

        return connection;
    }

    public static byte[] Get(Uri address, string path, string cookie) => Encoding.ASCII.GetBytes(
        $"GET {path} HTTP/1.1\r\nHost: {address.Authority}\r\nCookie: {cookie}\r\n\r\n");

    public static byte[] Post(Uri address, string path, string json) => Encoding.UTF8.GetBytes(
        $"POST {path} HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(json)}\r\n\r\n{json}");

    /// <returns>The status, and the body as it came (chunks and all).</returns>
    public async ValueTask<(int Status, ReadOnlyMemory<byte> Body)> AskAsync(byte[] request)
    {
        _received = 0;
        await _socket.SendAsync(request);
        while (!IsComplete())
        {
            if (_received == _buffer.Length)
            {
                Array.Resize(ref _buffer, _buffer.Length * 2);
            }

            var count = await _socket.ReceiveAsync(_buffer.AsMemory(_received));
            _received += count > 0 ? count : throw new IOException("The server closed the connection in the middle of an answer.");
        }

        return (int.Parse(_buffer.AsSpan("HTTP/1.1 ".Length, 3), CultureInfo.InvariantCulture), _buffer.AsMemory(HeadLength, _received - HeadLength));
    }

    /// <summary>Sends the target's request of a number and checks the answer.</summary>
    /// <returns>How long the answer took, in milliseconds.</returns>
    public async Task<double> MeasureAsync(ITarget target, long number)
    {
        var request = target.RequestFor(number);

        var sent = Stopwatch.GetTimestamp();
        var (status, body) = await AskAsync(request);
        var latency = Stopwatch.GetElapsedTime(sent).TotalMilliseconds;

        target.CheckAnswer(number, status, body.Span);
        return latency;
    }

    public void Dispose() => _socket.Dispose();

    private ReadOnlySpan<byte> Received => _buffer.AsSpan(0, _received);

    private int HeadLength => Received.IndexOf(HeadEnd) + HeadEnd.Length;

    private bool IsComplete()
    {
        if (Received.IndexOf(HeadEnd) < 0)
        {
            return false;
        }

        // Kestrel writes header names in one case; compare without it all the same.
        Span<byte> head = stackalloc byte[HeadLength];
        Ascii.ToLower(Received[..HeadLength], head, out _);
        if (head.IndexOf(ChunkedHeader) >= 0)
        {
            return Received.EndsWith(ChunkedEnd);
        }

        var announced = head.IndexOf(LengthHeader);

        return announced < 0 || _received >= HeadLength + NumberAt(head[(announced + LengthHeader.Length)..]);
    }

    private static int NumberAt(ReadOnlySpan<byte> text) => int.Parse(text[..text.IndexOf((byte)'\r')], CultureInfo.InvariantCulture);
}
