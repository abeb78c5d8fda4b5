using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Storage.Postgres;
using OpsSupport.Kernel.Storage.Rows;

namespace OpsSupport.Kernel.Storage;

public sealed class CommitterTests(FreshDatabases databases)
{
    [Fact]
    public async Task A_lone_write_goes_to_the_database_at_once()
    {
        await using var fresh = await databases.NewAsync(DatabaseKind.Sqlite);
        var watched = new WatchedDatabase(fresh.Database);

        var answer = new Committer(watched).CommitAsync(A.Unit("1"));

        Assert.Equal([["mem:1"]], watched.Commits);
        Assert.True(await answer > 0);
    }

    [Fact]
    public async Task Writes_that_come_while_one_is_under_way_share_the_next_commit_in_the_order_of_their_keys()
    {
        await using var fresh = await databases.NewAsync(DatabaseKind.Sqlite);
        var gate = new TaskCompletionSource();
        var watched = new WatchedDatabase(fresh.Database) { Before = () => gate.Task };
        var committer = new Committer(watched);

        List<Task<long>> answers = [.. ((string[])["5", "3", "1", "4"]).Select(key => committer.CommitAsync(A.Unit(key)))];
        gate.SetResult();
        await Task.WhenAll(answers);

        Assert.Equal([["mem:5"], ["mem:1", "mem:3", "mem:4"]], watched.Commits);
    }

    [Fact]
    public async Task Two_changes_of_one_document_never_share_a_commit()
    {
        await using var fresh = await databases.NewAsync(DatabaseKind.Sqlite);
        var gate = new TaskCompletionSource();
        var watched = new WatchedDatabase(fresh.Database) { Before = () => gate.Task };
        var committer = new Committer(watched);
        var first = A.Unit("1");

        var answers = new[] { A.Unit("0"), first, A.Next(first), A.Unit("2") }.Select(committer.CommitAsync).ToList();
        gate.SetResult();
        await Task.WhenAll(answers);

        Assert.Equal([["mem:0"], ["mem:1", "mem:2"], ["mem:1"]], watched.Commits);
    }

    [Theory, OnBothDatabases]
    public async Task A_bad_unit_in_a_batch_fails_alone(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);
        var gate = new TaskCompletionSource();
        var committer = new Committer(new WatchedDatabase(fresh.Database) { Before = () => gate.Task });
        var bad = A.Posting("3", A.Entry("e1") with { Shares = [] });

        var first = committer.CommitAsync(A.Unit("0"));
        List<Task<long>> good = [.. ((string[])["1", "2", "4", "5", "6"]).Select(key => committer.CommitAsync(A.Unit(key)))];
        var refused = committer.CommitAsync(bad);
        gate.SetResult();

        await Task.WhenAll([first, .. good]);
        Assert.Equal(UnitRefusal.RuleBroken, (await Assert.ThrowsAsync<UnitRefusedException>(() => refused)).Reason);
        Assert.Null(await fresh.Database.FindAsync(bad.Document.Header.Ref));
    }

    [Fact]
    public async Task What_was_decided_on_an_old_master_fails_alone()
    {
        await using var fresh = await databases.NewAsync(DatabaseKind.PostgreSql);
        var (master, committer) = (A.Unit("master"), new Committer(fresh.Database));
        await committer.CommitAsync(master);
        await committer.CommitAsync(A.Next(master));

        var answers = new[] { 1, ReliedMaster.Unsure, 2, 0 }.Select((version, no) => committer.CommitAsync(
            A.Unit($"{no}") with { ReliesOn = [new(version == 0 ? new("memo", "mem:none") : master.Document.Header.Ref, version)] })).ToArray();
        await Task.WhenAll(answers).ContinueWith(_ => { }, TaskScheduler.Default);

        Assert.Equal([false, false, true, true], answers.Select(answer => answer.IsCompletedSuccessfully));
        Assert.All(answers[..2], answer => Assert.Equal(UnitRefusal.MastersChanged, ((UnitRefusedException)answer.Exception!.InnerException!).Reason));
    }

    [Theory, OnBothDatabases]
    public async Task An_answer_never_precedes_its_commit(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);
        var gate = new TaskCompletionSource();
        var committer = new Committer(new WatchedDatabase(fresh.Database) { Before = () => gate.Task });
        var units = A.Units(20);

        var answers = units.Select(committer.CommitAsync).ToList();
        Assert.All(answers, answer => Assert.False(answer.IsCompleted));
        gate.SetResult();

        foreach (var (index, answer) in answers.Index())
        {
            await answer;
            Assert.NotNull(await fresh.Database.FindAsync(units[index].Document.Header.Ref));
        }
    }

    [Theory, OnBothDatabases]
    public async Task An_answer_that_got_lost_after_the_commit_is_found_again_by_its_operation(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);
        var watched = new WatchedDatabase(fresh.Database) { After = () => throw new TimeoutException("The line broke.") };
        var unit = A.Posting("1", A.Entry("e1"));

        await Assert.ThrowsAsync<TimeoutException>(() => new Committer(watched).CommitAsync(unit));
        var again = await Assert.ThrowsAsync<UnitRefusedException>(() => new Committer(fresh.Database).CommitAsync(unit));

        Assert.Equal(UnitRefusal.OperationRepeated, again.Reason);
        Assert.Equal(unit.Audit.Intent.Operation, (await fresh.Database.FindAsync(unit.Document.Header.Ref))!.Operations.Single().Operation);
    }

    [Fact]
    public async Task Deliveries_that_are_settled_at_the_same_time_are_all_forgotten()
    {
        await using var fresh = await databases.NewAsync(DatabaseKind.Sqlite);
        var committer = new Committer(fresh.Database);
        var unit = A.Unit("1") with { Owed = [.. Enumerable.Range(0, 20).Select(_ => A.Owed with { Id = Guid.CreateVersion7() })] };
        await committer.CommitAsync(unit);

        await Task.WhenAll(unit.Owed.Select(owed => committer.SettleAsync([owed.Id])));

        Assert.Empty((await fresh.Database.FindAsync(unit.Document.Header.Ref))!.Owed);
    }

    [Fact]
    public async Task Two_committers_on_the_same_documents_never_deadlock()
    {
        await using var fresh = await databases.NewAsync(DatabaseKind.PostgreSql);
        await using var other = new PostgresDatabase(fresh.Where);
        var units = A.Units(12);
        await fresh.Database.CommitAsync(units);

        var written = await Task.WhenAll(WriteAsync(fresh.Database, units, seed: 1), WriteAsync(other, units, seed: 2));

        Assert.Equal(0, await DeadlocksAsync(fresh.Database));
        Assert.Equal(written.Sum(), await VersionsAsync(fresh.Database) - units.Length);
    }

    // Whoever loses a race reads the version anew and goes on, as a grain would after waking.
    private static async Task<int> WriteAsync(IDatabase database, IReadOnlyList<UnitOfWork> units, int seed)
    {
        var committer = new Committer(database);
        var random = new Random(seed);
        var written = 0;
        for (var round = 0; round < 15; round++)
        {
            var answers = units.OrderBy(_ => random.Next()).Select(unit => WriteNextAsync(database, committer, unit)).ToList();
            written += (await Task.WhenAll(answers)).Count(stored => stored);
        }

        return written;
    }

    private static async Task<bool> WriteNextAsync(IDatabase database, Committer committer, UnitOfWork unit)
    {
        var stored = await database.FindAsync(unit.Document.Header.Ref);
        try
        {
            await committer.CommitAsync(A.Next(unit with { Document = stored!.Document }));
            return true;
        }
        catch (UnitRefusedException refused) when (refused.Reason == UnitRefusal.VersionConflict)
        {
            return false;
        }
    }

    private static Task<long> DeadlocksAsync(IDatabase database) => database.ReadAsync(connection => connection
        .Query("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()").FirstAsync(static (ref row) => row.Large()));

    private static Task<long> VersionsAsync(IDatabase database) => database.ReadAsync(connection => connection
        .Query("SELECT sum(version)::bigint FROM document").FirstAsync(static (ref row) => row.Large()));
}
