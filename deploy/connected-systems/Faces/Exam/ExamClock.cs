namespace ConnectedSystems.Faces.Exam;

/// <summary>Hands in for those whose time is over and who are not there any more.</summary>
internal sealed partial class ExamClock(SittingStore sittings, ILogger<ExamClock> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                sittings.CloseOverdue();
            }
            catch (Microsoft.Data.Sqlite.SqliteException busy)
            {
                LogLate(busy);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Sittings could not be closed; it will be tried again")]
    private partial void LogLate(Exception fault);
}
