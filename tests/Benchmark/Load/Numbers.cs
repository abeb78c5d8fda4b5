namespace OpsSupport.Benchmark.Load;

/// <summary>The numbers of a target's requests, handed out without gaps: once all are answered, what was handed out is what was acknowledged.</summary>
internal sealed class Numbers
{
    private long _next;

    public long Taken => Interlocked.Read(ref _next);

    /// <summary>The next one below <paramref name="end"/>; null when there is none.</summary>
    public long? Take(long end)
    {
        while (true)
        {
            var number = Interlocked.Read(ref _next);
            if (number >= end)
            {
                return null;
            }

            if (Interlocked.CompareExchange(ref _next, number + 1, number) == number)
            {
                return number;
            }
        }
    }
}
