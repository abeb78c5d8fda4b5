using System.Collections.Concurrent;
using System.Diagnostics;

namespace OpsSupport.Kernel.Processes;

/// <summary>
/// A program started beside this one, which ends with it. What it writes is kept: the last lines explain why it did not do
/// what was waited for.
/// </summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private const int KeptLines = 200;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly List<(string Text, TaskCompletionSource<string> Seen)> _awaited = [];

    private ChildProcess(ProcessStartInfo start)
    {
        _process = new() { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, written) => Note(written.Data);
        _process.ErrorDataReceived += (_, written) => Note(written.Data);
        _process.Exited += (_, _) => _ = GiveUpAsync();
    }

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    public string Output => string.Join(Environment.NewLine, _lines);

    /// <summary>Its answer to the system once it has ended: 0 when all went well.</summary>
    public int ExitCode => _process.ExitCode;

    public static ChildProcess Start(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        var child = new ChildProcess(start);
        child._process.Start();
        child._process.BeginOutputReadLine();
        child._process.BeginErrorReadLine();

        return child;
    }

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="InvalidOperationException">It did not end well; the message is what it wrote.</exception>
    public static async Task<string> RunAsync(string program, params IEnumerable<string> arguments)
    {
        await using var child = Start(program, arguments);
        await child.WaitForExitAsync();

        return child.ExitCode == 0 ? child.Output : throw child.Disappointment($"ended with {child.ExitCode}");
    }

    /// <summary>The first line with this text, written already or to come.</summary>
    /// <exception cref="InvalidOperationException">It ended, or kept silent for too long; the message is what it wrote.</exception>
    public async Task<string> WaitForLineAsync(string text, TimeSpan? deadline = null)
    {
        var seen = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_awaited)
        {
            _awaited.Add((text, seen));
        }

        Look();
        if (_process.HasExited)
        {
            await GiveUpAsync();
        }

        try
        {
            return await seen.Task.WaitAsync(deadline ?? Patience);
        }
        catch (TimeoutException)
        {
            throw Disappointment($"did not write '{text}' in time");
        }
    }

    public Task WaitForExitAsync(TimeSpan? deadline = null) => _process.WaitForExitAsync().WaitAsync(deadline ?? Patience);

    /// <summary>Asks it to end in good order.</summary>
    public async Task StopAsync(string signal = "TERM", TimeSpan? deadline = null)
    {
        if (!_process.HasExited)
        {
            // The shell's own kill: the program of that name is not on every machine.
            await RunAsync("sh", "-c", $"kill -s {signal} {_process.Id}");
        }

        await WaitForExitAsync(deadline);
    }

    /// <summary>Ends it at once, as a power failure would: SIGKILL, to it and to what it started.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private void Note(string? line)
    {
        if (line is null)
        {
            return;
        }

        _lines.Enqueue(line);
        while (_lines.Count > KeptLines)
        {
            _lines.TryDequeue(out _);
        }

        Look();
    }

    private void Look()
    {
        lock (_awaited)
        {
            _awaited.RemoveAll(awaited => _lines.FirstOrDefault(line => line.Contains(awaited.Text, StringComparison.Ordinal)) is { } found
                && awaited.Seen.TrySetResult(found));
        }
    }

    private async Task GiveUpAsync()
    {
        // Also waits until its last words have been read: they are the explanation.
        await _process.WaitForExitAsync();
        lock (_awaited)
        {
            _awaited.ForEach(awaited => awaited.Seen.TrySetException(Disappointment($"ended before it wrote '{awaited.Text}'")));
            _awaited.Clear();
        }
    }

    private InvalidOperationException Disappointment(string what) =>
        new($"{_process.StartInfo.FileName} {what}. It wrote:{Environment.NewLine}{Output}");
}
