using System.Collections.Immutable;
using System.Data.Common;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.SignOn;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;

namespace OpsSupport.Kernel.Accounts;

/// <summary>Keeps accounts, each a row that one grain writes, together with the trail of what people changed.</summary>
internal sealed class AccountStore(IDatabase database)
{
    private const string AuditKind = "account";

    private readonly string _save = $"""
        INSERT INTO account (person, employee, revision, content, has_password, is_closed, has_second_factor, invited_until, signed_in_at)
        VALUES (@person, @employee, @revision, {database.Dialect.Json("@content")}, @password, @closed, @factor, @invited, @at)
        ON CONFLICT (person) DO UPDATE SET employee = excluded.employee, revision = excluded.revision, content = excluded.content,
          has_password = excluded.has_password, is_closed = excluded.is_closed, has_second_factor = excluded.has_second_factor,
          invited_until = excluded.invited_until, signed_in_at = excluded.signed_in_at
        WHERE account.revision = excluded.revision - 1
        """;

    private readonly string _audit = $"""
        INSERT INTO audit_entry (kind, key, version, operation, action, status, by_employee, on_behalf_of, at, source, comment, changes)
        VALUES (@kind, @key, @version, @operation, {(int)DocumentAction.Save}, {(int)DocumentStatus.Effective}, @by, @behalf, @at, @source, @comment, NULL)
        """;

    /// <summary>What is kept under this key; nothing where there is none.</summary>
    public async Task<AccountState> FindAsync(string person) => await database.ReadAsync(connection => connection
        .Query("SELECT content FROM account WHERE person = @person").With("person", person)
        .FirstAsync(static (ref row) => StoredJson.Read<AccountState>(row.Text()))) ?? new();

    /// <summary>Whether this operation was carried out on the account before.</summary>
    public async Task<bool> WasDoneAsync(string person, Guid operation) => await database.ReadAsync(connection => connection
        .Query("SELECT count(*) FROM audit_entry WHERE kind = @kind AND key = @key AND operation = @operation")
        .With("kind", AuditKind).With("key", person).With("operation", operation).FirstAsync(static (ref row) => row.Large())) > 0;

    /// <summary>Stores the next state; false when another silo stored one meanwhile.</summary>
    /// <param name="ended">The sessions that are no more: systems entered in them are told, even if this silo dies right after.</param>
    /// <param name="audited">Who changed what; null for what is no change of the account, as a sign-in.</param>
    public Task<bool> SaveAsync(string person, AccountState next, DateTimeOffset at, AuditedChange? audited, IReadOnlyCollection<string> ended) => database.WriteAsync(async (connection, transaction) =>
    {
        var isStored = await Save(connection, transaction, person, next).ChangeAsync() == 1;
        if (isStored && ended.Count > 0)
        {
            await LogoutStore.OweAsync(database.Dialect, connection, transaction, ended, at);
        }

        if (isStored && audited is not null)
        {
            await connection.Query(_audit, transaction).With("kind", AuditKind).With("key", person).With("version", next.Account!.Version)
                .With("operation", audited.Intent.Operation).With("by", audited.Intent.By.Value).With("behalf", audited.Intent.OnBehalfOf?.Value)
                .With("at", at.ToUniversalTime()).With("source", audited.Intent.Source).With("comment", audited.What).ChangeAsync();
        }

        return isStored;
    });

    /// <summary>How far every account is, by the key of its person.</summary>
    public Task<ImmutableArray<AccountRow>> AllAsync() => database.ReadAsync(connection => connection
        .Query("SELECT person, has_password, is_closed, has_second_factor, invited_until, signed_in_at FROM account")
        .ListAsync(static (ref row) => new AccountRow(row.Text(), row.Number() == 1, row.Number() == 1, row.Number() == 1, row.InstantOrNull(), row.InstantOrNull())));

    private DbCommand Save(DbConnection connection, DbTransaction transaction, string person, AccountState next) =>
        connection.Query(_save, transaction).With("person", person).With("employee", next.Account!.Employee.Value)
            .With("revision", next.Revision).With("content", StoredJson.Write(next))
            .With("password", next.Account.PasswordHash is null ? 0 : 1).With("closed", next.Account.IsClosed ? 1 : 0)
            .With("factor", next.Account.SecondFactor is null ? 0 : 1).With("invited", next.Account.Invitation?.Until.ToUniversalTime())
            .With("at", next.SignedInAt?.ToUniversalTime());
}

/// <summary>Who changed an account, and what.</summary>
internal sealed record AuditedChange(Intent Intent, string What);

/// <summary>What lists know of an account.</summary>
internal sealed record AccountRow(string Person, bool HasPassword, bool IsClosed, bool HasSecondFactor, DateTimeOffset? InvitedUntil, DateTimeOffset? SignedInAt)
{
    public AccountStage StageAt(DateTimeOffset now) => IsClosed ? AccountStage.Closed
        : HasPassword ? AccountStage.Active
        : InvitedUntil > now ? AccountStage.Invited
        : AccountStage.None;
}
