using System.Collections.Immutable;
using System.Data.Common;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.SignOn;

/// <summary>Keeps which systems have still to be told that a session ended.</summary>
internal sealed class LogoutStore(IDatabase database)
{
    /// <summary>Owes it to every system that was entered in one of these sessions, as part of the change that ends them.</summary>
    public static async Task OweAsync(SqlDialect dialect, DbConnection connection, DbTransaction transaction, IEnumerable<string> sessions, DateTimeOffset at) =>
        await connection.Query($"""
            INSERT INTO sign_on_logout (session, system, person, ended_at, due_at, attempts)
            SELECT s.session, s.system, s.person, @at, @at, 0 FROM sign_on s WHERE s.session IN ({dialect.Items("@sessions")})
            ON CONFLICT DO NOTHING
            """, transaction).With("at", at.ToUniversalTime()).With("sessions", StoredJson.Write(sessions)).ChangeAsync();

    /// <summary>What is due, the longest first.</summary>
    public Task<ImmutableArray<OwedLogout>> DueAsync(DateTimeOffset now, int most) => database.ReadAsync(connection => connection
        .Query("SELECT session, system, person, ended_at, attempts FROM sign_on_logout WHERE due_at <= @now ORDER BY due_at LIMIT @most")
        .With("now", now.ToUniversalTime()).With("most", most)
        .ListAsync(static (ref row) => new OwedLogout(row.Text(), row.Text(), new(row.Text()), row.Instant(), row.Number())));

    /// <summary>Not before then again.</summary>
    public Task PostponeAsync(OwedLogout owed, DateTimeOffset until, int attempts, string? error) => database.WriteAsync((connection, transaction) => connection
        .Query("UPDATE sign_on_logout SET due_at = @until, attempts = @attempts, error = @error WHERE session = @session AND system = @system", transaction)
        .With("until", until.ToUniversalTime()).With("attempts", attempts).With("error", error).With("session", owed.Session).With("system", owed.System).ChangeAsync());

    public Task ForgetAsync(string session, string system) => database.WriteAsync((connection, transaction) => connection
        .Query("DELETE FROM sign_on_logout WHERE session = @session AND system = @system", transaction).With("session", session).With("system", system).ChangeAsync());

    public async Task<OwedLogout?> FindAsync(string session, string system) => await database.ReadAsync(connection => connection
        .Query("SELECT session, system, person, ended_at, attempts FROM sign_on_logout WHERE session = @session AND system = @system")
        .With("session", session).With("system", system)
        .FirstAsync(static (ref row) => new OwedLogout(row.Text(), row.Text(), new(row.Text()), row.Instant(), row.Number())));
}

/// <summary>A system that has to be told that a session ended.</summary>
internal sealed record OwedLogout(string Session, string System, EmployeeNo Person, DateTimeOffset EndedAt, int Attempts);
