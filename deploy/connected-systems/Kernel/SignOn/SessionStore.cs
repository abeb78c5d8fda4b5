using ConnectedSystems.Kernel.Storage;

namespace ConnectedSystems.Kernel.SignOn;

/// <summary>
/// Which sessions ended in the portal. What is kept is the end and not the beginning: a logout that arrives before the sign-in that it ends
/// is obeyed all the same, and a second one changes nothing.
/// </summary>
internal sealed class SessionStore(SqliteStore store, TimeProvider time)
{
    /// <summary>Longer than any cookie of ours lasts.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(2);

    public static SchemaStep Schema { get; } = new("sessions-1", """
        CREATE TABLE ended_session (sid TEXT PRIMARY KEY, ended_at INTEGER NOT NULL);
        """);

    public void End(string sid) => store.Write(work =>
    {
        work.Run("INSERT OR IGNORE INTO ended_session (sid, ended_at) VALUES (@sid, @now)", ("@sid", sid), ("@now", time.GetUtcNow()));
        work.Run("DELETE FROM ended_session WHERE ended_at < @before", ("@before", time.GetUtcNow() - Kept));
    });

    public bool IsEnded(string sid) => store.Read(work => work.Number("SELECT count(*) FROM ended_session WHERE sid = @sid", ("@sid", sid))) > 0;
}
