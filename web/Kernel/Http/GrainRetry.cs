namespace OpsSupport.Kernel.Http;

/// <summary>
/// The one place that asks a silo again. After a time-out nobody knows whether a command was carried out; it carries an
/// operation id, so asking again with the same intent has one effect and gets the same answer (rule X-06).
/// </summary>
public sealed class GrainRetry(TimeProvider time)
{
    /// <summary>How long a person waits for the cluster to heal before he is told to try later.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    /// <param name="ask">The same command each time: the intent is made outside.</param>
    public async Task<T> AskAsync<T>(Func<Task<T>> ask, CancellationToken cancellation = default)
    {
        var began = time.GetTimestamp();
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                return await ask();
            }
            catch (Exception fault) when (IsPassing(fault) && time.GetElapsedTime(began) + pause < Patience)
            {
                await Task.Delay(pause, time, cancellation);
            }
        }
    }

    /// <summary>Whether the cluster may answer later what it could not answer now.</summary>
    internal static bool IsPassing(Exception fault) => fault is TimeoutException or OrleansException
        || fault is AggregateException { InnerException: { } inner } && IsPassing(inner);
}
