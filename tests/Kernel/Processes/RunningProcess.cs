using System.Diagnostics;
using System.Net;

namespace OpsSupport.Kernel.Processes;

/// <summary>A host of ours as a process of its own, started from what was built beside the tests, with the address it answers at.</summary>
internal sealed class RunningProcess : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    private readonly ChildProcess _process;

    private RunningProcess(ChildProcess process, Uri address) => (_process, Address) = (process, address);

    /// <summary>Where it listens for HTTP.</summary>
    public Uri Address { get; }

    public int Id => _process.Id;

    /// <summary>What it wrote so far.</summary>
    public IReadOnlyList<string> Output => _process.Lines;

    /// <summary>What it complained of so far.</summary>
    public IReadOnlyList<string> Errors => _process.Errors;

    /// <summary>Starts a host and does not wait for it.</summary>
    /// <param name="start">Which one, with what.</param>
    public static RunningProcess Start(ProcessStart start) =>
        new(ChildProcess.Start("dotnet", [start.Program, .. start.Arguments], start.Environment), start.Address);

    /// <summary>Waits until <c>/health/ready</c> says that requests are answered.</summary>
    /// <param name="within">How long that may take, for one that has much to load.</param>
    public Task<RunningProcess> ReadyAsync(TimeSpan? within = null) => AnswersAsync("/health/ready", "is not ready", within ?? LongestStart);

    /// <summary>Waits until it listens: <c>/health/live</c> answers.</summary>
    public Task<RunningProcess> AliveAsync() => AnswersAsync("/health/live", "does not listen", LongestStart);

    /// <summary>Waits until it wrote a line with this in it.</summary>
    public Task SaysAsync(string text) => _process.WaitForLineAsync(text, LongestEnd);

    /// <summary>Waits until it has ended by itself and answers its exit code.</summary>
    public async Task<int> EndedAsync(TimeSpan? within = null)
    {
        await _process.WaitForExitAsync(within ?? LongestEnd);
        return _process.ExitCode;
    }

    /// <summary>Asks it to end, as a supervisor does (SIGTERM).</summary>
    public void AskToEnd() => _process.AskToEnd();

    /// <summary>Stops it dead (SIGKILL): nothing that it still had in mind is written.</summary>
    public Task KillAsync() => _process.KillAsync();

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private async Task<RunningProcess> AnswersAsync(string path, string complaint, TimeSpan patience)
    {
        using var http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        var started = Stopwatch.GetTimestamp();
        while (!await IsOkAsync(http, path))
        {
            if (_process.HasExited)
            {
                await EndedAsync();
                throw _process.Disappointment("ended");
            }

            if (Stopwatch.GetElapsedTime(started) > patience)
            {
                throw _process.Disappointment($"{complaint} after {patience}");
            }

            await Task.Delay(BetweenLooks);
        }

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
}
