using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace OpsSupport.Kernel.Storage;

/// <summary>A connection that shows every command that is made on it.</summary>
internal sealed class SpyingConnection(DbConnection inner, Action<DbCommand> made) : DbConnection
{
    [AllowNull]
    public override string ConnectionString
    {
        get => inner.ConnectionString;
        set => inner.ConnectionString = value;
    }

    public override string Database => inner.Database;

    public override string DataSource => inner.DataSource;

    public override string ServerVersion => inner.ServerVersion;

    public override ConnectionState State => inner.State;

    public override void ChangeDatabase(string databaseName) => inner.ChangeDatabase(databaseName);

    public override void Open() => inner.Open();

    public override void Close() => inner.Close();

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => inner.BeginTransaction(isolationLevel);

    protected override DbCommand CreateDbCommand()
    {
        var command = inner.CreateCommand();
        made(command);
        return command;
    }
}
