using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Runtime.InteropServices;

namespace OpsSupport.Kernel.Processes;

/// <summary>A host of ours as a process of its own, started from what was built beside the tests.</summary>
internal sealed class RunningProcess : IAsyncDisposable
{
    // SIGTERM.
    private const int Terminate = 15;

    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly ConcurrentQueue<string> _errors = new();

    private RunningProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
        process.OutputDataReceived += (_, line) => Keep(_output, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(_errors, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Where it listens for HTTP.</summary>
    public Uri Address { get; }

    public int Id => _process.Id;

    /// <summary>What it wrote so far.</summary>
    public IReadOnlyList<string> Output => [.. _output];

    /// <summary>What it complained of so far.</summary>
    public IReadOnlyList<string> Errors => [.. _errors];

    /// <summary>Starts a host and does not wait for it.</summary>
    /// <param name="start">Which one, with what.</param>
    public static RunningProcess Start(ProcessStart start)
    {
        var info = new ProcessStartInfo("dotnet", [start.Program, .. start.Arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        foreach (var (name, value) in start.Environment)
        {
            info.Environment[name] = value;
        }

        return new(new Process { StartInfo = info }, start.Address);
    }

    /// <summary>Waits until <c>/health/ready</c> says that requests are answered.</summary>
    /// <param name="within">How long that may take, for one that has much to load.</param>
    public Task<RunningProcess> ReadyAsync(TimeSpan? within = null) => AnswersAsync("/health/ready", "is not ready", within ?? LongestStart);

    /// <summary>Waits until it listens: <c>/health/live</c> answers.</summary>
    public Task<RunningProcess> AliveAsync() => AnswersAsync("/health/live", "does not listen", LongestStart);

    /// <summary>Waits until a line that it wrote begins with this.</summary>
    public Task SaysAsync(string text) => UntilAsync(
        LongestEnd, $"has not said \"{text}\"", () => Task.FromResult(_output.Any(line => line.StartsWith(text, StringComparison.Ordinal))));

    /// <summary>Waits until it has ended by itself and answers its exit code.</summary>
    public async Task<int> EndedAsync(TimeSpan? within = null)
    {
        using var deadline = new CancellationTokenSource(within ?? LongestEnd);
        try
        {
            // Also waits until its last words have been read.
            await _process.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            throw Disappointment("has not ended in time");
        }

        return _process.ExitCode;
    }

    /// <summary>Asks it to end, as a supervisor does (SIGTERM).</summary>
    public void AskToEnd()
    {
        if (SendSignal(_process.Id, Terminate) != 0)
        {
            throw Disappointment("cannot be asked to end");
        }
    }

    /// <summary>Stops it dead (SIGKILL): nothing that it still had in mind is written.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await EndedAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private InvalidOperationException Disappointment(string complaint) =>
        new($"The process {complaint}:{Environment.NewLine}{string.Join(Environment.NewLine, _errors.Concat(_output))}");

    private async Task<RunningProcess> AnswersAsync(string path, string complaint, TimeSpan patience)
    {
        using var http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        await UntilAsync(patience, complaint, async () => _process.HasExited ? throw Disappointment("ended") : await IsOkAsync(http, path));
        return this;
    }

    private static async Task<bool> IsOkAsync(HttpClient http, string path)
    {
        try
        {
            using var answer = await http.GetAsync(path);
            return answer.StatusCode is HttpStatusCode.OK;
        }
        catch (Exception notYet) when (notYet is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private async Task UntilAsync(TimeSpan patience, string complaint, Func<Task<bool>> condition)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            if (Stopwatch.GetElapsedTime(started) > patience)
            {
                throw Disappointment($"{complaint} after {patience}");
            }

            await Task.Delay(BetweenLooks);
        }
    }

    private static void Keep(ConcurrentQueue<string> lines, string? line)
    {
        if (line is not null)
        {
            lines.Enqueue(line);
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int SendSignal(int process, int signal);
}
