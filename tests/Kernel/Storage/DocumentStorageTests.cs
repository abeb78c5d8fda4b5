using OpsSupport.Kernel.Databases;
using Orleans.Storage;

namespace OpsSupport.Kernel.Storage;

public sealed class DocumentStorageTests(FreshDatabases databases)
{
    private static readonly GrainId Memo = A.Header.Ref.ToGrainId();

    [Theory, OnBothDatabases]
    public async Task A_grain_finds_what_it_wrote(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);
        var storage = StorageOf(fresh);
        var written = new GrainState<LetterState>(new(A.Unit(A.Header), Position: null));

        await storage.WriteStateAsync("memo", Memo, written);
        var read = await ReadAsync(storage);

        Assert.True(written.State!.Position > 0);
        Assert.Equal(("1", true), (written.ETag, written.RecordExists));
        Assert.Equal(("1", true), (read.ETag, read.RecordExists));
        Assert.Equal(A.Header.Ref, read.State!.Unit!.Document.Header.Ref);
    }

    [Theory, OnBothDatabases]
    public async Task A_grain_that_never_wrote_finds_nothing(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);

        var read = await ReadAsync(StorageOf(fresh));

        Assert.Equal((null, false), (read.ETag, read.RecordExists));
        Assert.Null(read.State!.Unit);
    }

    [Theory, OnBothDatabases]
    public async Task A_second_activation_cannot_write(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);
        var storage = StorageOf(fresh);
        await storage.WriteStateAsync("memo", Memo, new GrainState<LetterState>(new(A.Unit(A.Header), Position: null)));

        var late = new GrainState<LetterState>(new(A.Unit(A.Header), Position: null));

        await Assert.ThrowsAsync<InconsistentStateException>(() => storage.WriteStateAsync("memo", Memo, late));
        Assert.Null(late.ETag);
    }

    [Theory, OnBothDatabases]
    public async Task What_the_database_refuses_reaches_the_grain_with_its_reason(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);
        var bad = new GrainState<LetterState>(new(A.Unit(A.Header) with { Entries = [A.Entry("e1") with { Shares = [] }] }, Position: null));

        var refused = await Assert.ThrowsAsync<StorageRefusedException>(() => StorageOf(fresh).WriteStateAsync("memo", Memo, bad));

        Assert.Equal(UnitRefusal.RuleBroken, refused.Reason);
    }

    [Theory, OnBothDatabases]
    public async Task A_document_is_never_cleared(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);

        await Assert.ThrowsAsync<NotSupportedException>(() => StorageOf(fresh).ClearStateAsync("memo", Memo, new GrainState<LetterState>()));
    }

    private static DocumentStorage StorageOf(FreshDatabase fresh) => new(fresh.Database, new(fresh.Database), new([], new([], new())));

    private static async Task<GrainState<LetterState>> ReadAsync(DocumentStorage storage)
    {
        var read = new GrainState<LetterState>();
        await storage.ReadStateAsync("memo", Memo, read);
        return read;
    }

    /// <summary>A state that is stored as the unit it holds.</summary>
    private sealed record LetterState(UnitOfWork? Unit, long? Position) : IStored<LetterState>
    {
        public static LetterState Load(StoredDocument? stored) =>
            new(stored is null ? null : A.Unit(stored.Document.Header) with { Document = stored.Document }, Position: null);

        public UnitOfWork ToUnitOfWork() => Unit!;

        public LetterState Stored(long position) => this with { Position = position };
    }
}
