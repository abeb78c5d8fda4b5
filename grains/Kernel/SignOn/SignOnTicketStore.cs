using System.Collections.Immutable;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;

namespace OpsSupport.Kernel.SignOn;

/// <summary>Keeps tickets: those to be taken, and those that were, until nobody can be told by them any more.</summary>
internal sealed class SignOnTicketStore(IDatabase database)
{
    public Task AddAsync(string ticket, TicketRequest request, DateTimeOffset at) => database.WriteAsync((connection, transaction) => connection
        .Query("""
            INSERT INTO sign_on_ticket (ticket, session, system, person, service, signed_in_at, issued_at)
            VALUES (@ticket, @session, @system, @person, @service, @signed_in_at, @at)
            """, transaction)
        .With("ticket", ticket).With("session", request.Session).With("system", request.System).With("person", request.Person.Value)
        .With("service", request.Service).With("signed_in_at", request.SignedInAt.ToUniversalTime()).With("at", at.ToUniversalTime()).ChangeAsync());

    /// <summary>Takes it, once; null for a second time, for one drawn too long ago, and for one that was never drawn.</summary>
    public Task<TakenTicket?> TakeAsync(string ticket, DateTimeOffset at, DateTimeOffset oldest) => database.WriteAsync(async (connection, transaction) =>
    {
        var isTaken = await connection.Query("UPDATE sign_on_ticket SET taken_at = @at WHERE ticket = @ticket AND taken_at IS NULL AND issued_at >= @oldest", transaction)
            .With("at", at.ToUniversalTime()).With("ticket", ticket).With("oldest", oldest.ToUniversalTime()).ChangeAsync() == 1;
        return isTaken
            ? await connection.Query("SELECT person, session, signed_in_at, system, service, issued_at FROM sign_on_ticket WHERE ticket = @ticket", transaction)
                .With("ticket", ticket).FirstAsync(static (ref row) => new TakenTicket(new(new(row.Text()), row.Text(), row.Instant(), row.Text(), row.Text()), row.Instant()))
            : null;
    });

    /// <summary>The tickets that a system took in a session: it knows the session by them.</summary>
    public Task<ImmutableArray<(string Ticket, string Service)>> TakenAsync(string session, string system) => database.ReadAsync(connection => connection
        .Query("SELECT ticket, service FROM sign_on_ticket WHERE session = @session AND system = @system AND taken_at IS NOT NULL ORDER BY issued_at")
        .With("session", session).With("system", system).ListAsync(static (ref row) => (row.Text(), row.Text())));

    public Task PruneAsync(DateTimeOffset before) => database.WriteAsync((connection, transaction) => connection
        .Query("DELETE FROM sign_on_ticket WHERE issued_at < @before", transaction).With("before", before.ToUniversalTime()).ChangeAsync());
}

/// <summary>A ticket that has just been taken.</summary>
internal sealed record TakenTicket(TicketRequest Request, DateTimeOffset IssuedAt);
