namespace OpsSupport.Benchmark.Own;

/// <summary>A clock of the company that stands where the load puts it.</summary>
internal sealed class SetClock : TimeProvider
{
    private DateTimeOffset _now = System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => _now;

    public void Set(DateTimeOffset now) => _now = now.ToUniversalTime();
}
