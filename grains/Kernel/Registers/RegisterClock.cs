namespace OpsSupport.Kernel.Registers;

/// <summary>
/// Counts the changes of all registers of this silo. What was in them at a count is known for certain: a change counts only once it
/// can be seen.
/// </summary>
internal sealed class RegisterClock
{
    private readonly Lock _changing = new();
    private long _changes;

    public long Now => Interlocked.Read(ref _changes);

    /// <summary>Makes a change, one at a time.</summary>
    /// <param name="change">Told the count from which on it is seen.</param>
    public void Change(Action<long> change)
    {
        lock (_changing)
        {
            change(_changes + 1);
            Interlocked.Increment(ref _changes);
        }
    }
}
