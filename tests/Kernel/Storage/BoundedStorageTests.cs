using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Storage.Sqlite;
using Orleans.Storage;

namespace OpsSupport.Kernel.Storage;

public sealed class BoundedStorageTests(FreshDatabases databases)
{
    private const string State = "shortcuts";

    private static readonly GrainId Ann = GrainId.Create("shortcuts", "emp:E001");

    [Fact]
    public async Task State_is_kept_replaced_and_cleared()
    {
        await using var fresh = await databases.NewAsync(DatabaseKind.Sqlite);
        var storage = new BoundedStorage(fresh.Database);
        var written = new GrainState<Shortcuts> { State = new() { Names = ["one"] } };

        await storage.WriteStateAsync(State, Ann, written);
        written.State = new() { Names = ["one", "two"] };
        await storage.WriteStateAsync(State, Ann, written);

        var read = await ReadAsync(storage, Ann);
        Assert.Equal(["one", "two"], read.State!.Names);
        Assert.Equal(("2", true), (read.ETag, read.RecordExists));
        await storage.ClearStateAsync(State, Ann, read);
        Assert.False((await ReadAsync(storage, Ann)).RecordExists);
    }

    [Fact]
    public async Task Keys_that_look_like_the_same_number_are_different()
    {
        await using var fresh = await databases.NewAsync(DatabaseKind.Sqlite);
        var storage = new BoundedStorage(fresh.Database);

        await storage.WriteStateAsync(State, GrainId.Create("shortcuts", "42"), new GrainState<Shortcuts> { State = new() { Names = ["one"] } });

        Assert.False((await ReadAsync(storage, GrainId.Create("shortcuts", "042"))).RecordExists);
        Assert.False((await ReadAsync(storage, GrainId.Create("inbox", "42"))).RecordExists);
    }

    [Fact]
    public async Task Of_two_activations_the_later_write_is_refused()
    {
        await using var fresh = await databases.NewAsync(DatabaseKind.Sqlite);
        var storage = new BoundedStorage(fresh.Database);
        await storage.WriteStateAsync(State, Ann, new GrainState<Shortcuts> { State = new() });

        await Assert.ThrowsAsync<InconsistentStateException>(
            () => storage.WriteStateAsync(State, Ann, new GrainState<Shortcuts> { State = new() { Names = ["mine"] } }));
    }

    private static async Task<GrainState<Shortcuts>> ReadAsync(BoundedStorage storage, GrainId grain)
    {
        var read = new GrainState<Shortcuts>();
        await storage.ReadStateAsync(State, grain, read);
        return read;
    }

    private sealed record Shortcuts
    {
        public string[] Names { get; init; } = [];
    }
}
