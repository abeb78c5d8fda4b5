using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace OpsSupport.Kernel.Processes;

/// <summary>
/// A program started beside this one, which ends with it. What it writes is kept: the last lines explain why it did not do
/// what was waited for.
/// </summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private const int KeptLines = 1000;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly ConcurrentQueue<(string Text, bool Complains)> _lines = new();
    private readonly List<(string Text, TaskCompletionSource<string> Seen)> _awaited = [];

    private ChildProcess(ProcessStartInfo start)
    {
        _process = new() { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, written) => Note(written.Data, complains: false);
        _process.ErrorDataReceived += (_, written) => Note(written.Data, complains: true);
        _process.Exited += (_, _) => _ = GiveUpAsync();
    }

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    /// <summary>All that it wrote lately.</summary>
    public string Output => string.Join(Environment.NewLine, _lines.Select(line => line.Text));

    /// <summary>What it wrote to its standard output.</summary>
    public IReadOnlyList<string> Lines => [.. _lines.Where(line => !line.Complains).Select(line => line.Text)];

    /// <summary>What it complained of: its standard error.</summary>
    public IReadOnlyList<string> Errors => [.. _lines.Where(line => line.Complains).Select(line => line.Text)];

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

    /// <summary>Waits until it has ended and its last words have been read.</summary>
    /// <exception cref="InvalidOperationException">It has not ended in time; the message is what it wrote.</exception>
    public async Task WaitForExitAsync(TimeSpan? deadline = null)
    {
        try
        {
            await _process.WaitForExitAsync().WaitAsync(deadline ?? Patience);
        }
        catch (TimeoutException)
        {
            throw Disappointment("has not ended in time");
        }
    }

    /// <summary>Asks it to end in good order, and does not wait.</summary>
    public void AskToEnd(StopSignal signal = StopSignal.Terminate)
    {
        if (!_process.HasExited && SendSignal(_process.Id, (int)signal) != 0 && !_process.HasExited)
        {
            throw Disappointment("cannot be asked to end");
        }
    }

    /// <summary>Asks it to end in good order and waits until it has.</summary>
    public async Task StopAsync(StopSignal signal = StopSignal.Terminate)
    {
        AskToEnd(signal);
        await WaitForExitAsync();
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

    /// <summary>What to throw about this process: the complaint, and all that it wrote.</summary>
    public InvalidOperationException Disappointment(string what) =>
        new($"{_process.StartInfo.FileName} {what}. It wrote:{Environment.NewLine}{Output}");

    private void Note(string? line, bool complains)
    {
        if (line is null)
        {
            return;
        }

        _lines.Enqueue((line, complains));
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
            _awaited.RemoveAll(awaited => _lines.FirstOrDefault(line => line.Text.Contains(awaited.Text, StringComparison.Ordinal)) is { Text: { } found }
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

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int SendSignal(int process, int signal);
}

/// <summary>How a process is asked to end, by the number of the signal.</summary>
internal enum StopSignal
{
    /// <summary>At once, for a database: what nobody will read any more need not be written to disk first.</summary>
    Quit = 3,

    /// <summary>In good order, as a supervisor does.</summary>
    Terminate = 15,
}
