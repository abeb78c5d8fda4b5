namespace ConnectedSystems.Kernel.Todos;

/// <summary>
/// Tells the portal what is asked of people, again and again until it has heard. Once a day it says the whole list, and where there is nothing
/// to say it says that it is there.
/// </summary>
internal sealed partial class TodoSender(TodoStore todos, PortalTodos portal, TimeProvider time, ILogger<TodoSender> logger) : BackgroundService
{
    private const int AtOnce = 50;

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Beat = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan WholeList = TimeSpan.FromDays(1);

    private DateTimeOffset _nextBeat;
    private DateTimeOffset _nextWholeList = time.GetUtcNow() + WholeList;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The company's clock may stand still in a test; this loop goes on.
        using var timer = new PeriodicTimer(Every);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SendAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                LogLate(fault.Message);
            }
        }
    }

    private async Task SendAsync(CancellationToken cancellation)
    {
        foreach (var owed in todos.Owed(AtOnce))
        {
            await TellAsync(owed, cancellation);
        }

        if (time.GetUtcNow() >= _nextWholeList)
        {
            await portal.ReconcileAsync(todos.Open(), cancellation);
            _nextWholeList = time.GetUtcNow() + WholeList;
        }

        if (time.GetUtcNow() >= _nextBeat)
        {
            _nextBeat = time.GetUtcNow() + Beat;
            await portal.BeatAsync(cancellation);
        }
    }

    private async Task TellAsync(OwedTodo owed, CancellationToken cancellation)
    {
        try
        {
            todos.Told(owed, await portal.TellAsync(owed, cancellation));
        }
        catch (Exception fault) when (fault is HttpRequestException or System.Text.Json.JsonException || (fault is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            todos.Postpone(owed, fault.Message);
            LogLate(fault.Message);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The portal could not be told; it will be tried again. {Why}")]
    private partial void LogLate(string why);
}
