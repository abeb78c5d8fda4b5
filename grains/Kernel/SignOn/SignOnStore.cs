using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.SignOn;

/// <summary>Keeps who entered which connected system in which session: the part of the audit that belongs to no document.</summary>
internal sealed class SignOnStore(IDatabase database)
{
    /// <summary>Notes it; what was noted of that session and system before stays as it is.</summary>
    public Task NoteAsync(EmployeeNo person, string system, string session, DateTimeOffset at) => database.WriteAsync((connection, transaction) => connection
        .Query("INSERT INTO sign_on (session, system, person, at) VALUES (@session, @system, @person, @at) ON CONFLICT DO NOTHING", transaction)
        .With("session", session).With("system", system).With("person", person.Value).With("at", at.ToUniversalTime()).ChangeAsync());

    /// <summary>The systems a person entered in a session, in the order of their codes.</summary>
    public Task<System.Collections.Immutable.ImmutableArray<string>> EnteredAsync(EmployeeNo person, string session) => database.ReadAsync(connection => connection
        .Query("SELECT system FROM sign_on WHERE session = @session AND person = @person ORDER BY system")
        .With("session", session).With("person", person.Value).ListAsync(static (ref row) => row.Text()));
}
