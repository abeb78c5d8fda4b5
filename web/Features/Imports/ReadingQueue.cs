using System.Threading.Channels;
using OpsSupport.Kernel.Files;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Imports;

/// <summary>
/// Hands the rows of uploaded files over after their upload was answered, so that people see progress instead of waiting.
/// A file that is lost with this process is handed in again: nothing of it was stored but unchecked rows.
/// </summary>
public sealed partial class ReadingQueue(FileReading reading, ILogger<ReadingQueue> logger) : BackgroundService
{
    private const int MostWaiting = 8;

    private readonly Channel<Upload> _uploads = Channel.CreateBounded<Upload>(MostWaiting);

    /// <summary>Takes charge of the file, which goes from disk when it has been read; waits while too many others do.</summary>
    public ValueTask AddAsync(string key, SpooledFile file, string? sheet, EmployeeNo by, CancellationToken cancellation) =>
        _uploads.Writer.WriteAsync(new(key, file, sheet, by), cancellation);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var upload in _uploads.Reader.ReadAllAsync(stoppingToken))
        {
            await using (upload.File)
            {
                await ReadAsync(upload, stoppingToken);
            }
        }
    }

    private async Task ReadAsync(Upload upload, CancellationToken stopping)
    {
        try
        {
            var read = await reading.StageAsync(upload.Key, upload.File, upload.Sheet, upload.By, progress: null, stopping);
            if (!read.Succeeded)
            {
                LogRefused(upload.Key, string.Join(", ", read.Errors));
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // One file must not stop the next ones; its batch stays where it is and can be handed in again.
            LogFailed(fault, upload.Key);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The rows of {Key} were refused: {Reasons}")]
    private partial void LogRefused(string key, string reasons);

    [LoggerMessage(LogLevel.Error, "The rows of {Key} could not be handed over")]
    private partial void LogFailed(Exception fault, string key);

    private sealed record Upload(string Key, SpooledFile File, string? Sheet, EmployeeNo By);
}
