using Npgsql;

namespace OpsSupport.Kernel.Processes;

[Collection(nameof(WholeMachine))]
public sealed class PrivatePostgresTests
{
    [Fact]
    public async Task Serves_a_new_database_durably_and_leaves_nothing_behind()
    {
        int server;
        await using (var postgres = await PrivatePostgres.StartAsync())
        {
            await using var source = NpgsqlDataSource.Create(await postgres.CreateDatabaseAsync("one") + ";Pooling=false");
            await using var durable = source.CreateCommand("select current_setting('fsync') || current_setting('synchronous_commit')");
            server = postgres.ProcessId;

            Assert.Equal("onon", await durable.ExecuteScalarAsync());
        }

        Assert.False(Path.Exists($"/proc/{server}"));
    }

    [Fact]
    public async Task A_program_that_ends_too_early_says_what_it_wrote()
    {
        await using var child = ChildProcess.Start("sh", ["-c", "echo no room left >&2; exit 3"]);

        var disappointment = await Assert.ThrowsAsync<InvalidOperationException>(() => child.WaitForLineAsync("ready"));

        Assert.Contains("no room left", disappointment.Message);
        Assert.Equal(3, child.ExitCode);
    }
}
