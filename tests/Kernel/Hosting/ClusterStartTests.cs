using System.Net;
using Npgsql;
using OpsSupport.Kernel.Api;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Processes;

namespace OpsSupport.Kernel.Hosting;

/// <summary>Silo and portal as two processes on PostgreSQL.</summary>
[Collection(nameof(WholeMachine))]
public sealed class ClusterStartTests(FreshDatabases databases) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_portal_listens_at_once_and_is_ready_when_a_silo_answers()
    {
        var database = await databases.NewPostgresAsync();
        await using var portal = RunningProcess.Start(Portal(database));
        using var visitor = new PortalClient(portal.Address);
        await portal.AliveAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await visitor.GetAsync("/health/ready")).Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await visitor.GetAsync("/")).Status);

        await using var silo = await RunningProcess.Start(Silo(database)).ReadyAsync();
        await portal.ReadyAsync();

        Assert.Equal("/setup", (await visitor.GetAsync("/")).Location);
    }

    [Fact]
    public async Task A_token_from_the_console_works_while_the_portal_runs()
    {
        var database = await databases.NewPostgresAsync();
        await using var silo = await RunningProcess.Start(Silo(database)).ReadyAsync();
        await using var portal = await RunningProcess.Start(Portal(database)).ReadyAsync();
        using var administrator = new PortalClient(portal.Address);
        await administrator.SendAsync("/setup", A.Setup);

        await using var made = RunningProcess.Start(ProcessStart.Web().On(database) with { Arguments = ["token", A.Administrator] });
        Assert.Equal(0, await made.EndedAsync());
        using var program = new ApiProgram(portal.Address, Assert.Single(made.Output));

        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("/me")).Status);
    }

    [Fact]
    public async Task Both_end_cleanly_when_they_are_asked_to()
    {
        var database = await databases.NewPostgresAsync();
        await using var silo = await RunningProcess.Start(Silo(database)).ReadyAsync();
        await using var portal = await RunningProcess.Start(Portal(database)).ReadyAsync();

        portal.AskToEnd();
        silo.AskToEnd();

        Assert.Equal(0, await portal.EndedAsync(TimeSpan.FromSeconds(10)));
        Assert.Equal(0, await silo.EndedAsync(TimeSpan.FromSeconds(10)));
        Assert.Empty(silo.Errors);
    }

    [Fact]
    public async Task A_database_without_tables_is_named_until_it_is_migrated()
    {
        var database = await EmptyDatabaseAsync();

        Assert.Contains("dotnet run --project silo -- migrate", await RefusalAsync(Silo(database)), StringComparison.Ordinal);
        Assert.Contains("dotnet run --project silo -- migrate", await RefusalAsync(Portal(database)), StringComparison.Ordinal);
        Assert.StartsWith("Migrated: 0001-", await MigrateAsync(database), StringComparison.Ordinal);
        Assert.Equal("The database is up to date.", await MigrateAsync(database));
        Assert.StartsWith("A silo of cluster opssupport would start here", await OutputAsync(Silo(database), "check"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_does_not_exist_is_named() =>
        Assert.Contains("there is no database nowhere at", await RefusalAsync(Silo(Changed(await databases.NewPostgresAsync(), text => text.Database = "nowhere"))), StringComparison.Ordinal);

    [Fact]
    public async Task A_user_whom_the_database_does_not_know_is_named() =>
        Assert.Contains("refuses user stranger", await RefusalAsync(Silo(Changed(await databases.NewPostgresAsync(), text => text.Username = "stranger"))), StringComparison.Ordinal);

    private ProcessStart Portal(string database) => ProcessStart.Web("--data", _folder.PathTo("portal")).On(database);

    private static ProcessStart Silo(string database) => ProcessStart.Silo().On(database).At(FreePort.Find(), FreePort.Find());

    private static string Changed(string database, Action<NpgsqlConnectionStringBuilder> change)
    {
        var text = new NpgsqlConnectionStringBuilder(database);
        change(text);
        return text.ConnectionString;
    }

    private static async Task<string> RefusalAsync(ProcessStart start)
    {
        await using var process = RunningProcess.Start(start);
        Assert.Equal(1, await process.EndedAsync());
        return Assert.Single(process.Errors);
    }

    private static Task<string> MigrateAsync(string database) => OutputAsync(Silo(database) with { Arguments = [] }, "migrate");

    private static async Task<string> OutputAsync(ProcessStart start, string command)
    {
        await using var process = RunningProcess.Start(start with { Arguments = [command, .. start.Arguments] });
        Assert.Equal(0, await process.EndedAsync());
        return Assert.Single(process.Output);
    }

    private async Task<string> EmptyDatabaseAsync()
    {
        await using var empty = await databases.NewEmptyAsync(DatabaseKind.PostgreSql);
        return empty.Where;
    }
}
