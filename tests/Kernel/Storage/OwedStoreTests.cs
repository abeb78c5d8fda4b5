using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Effects;

namespace OpsSupport.Kernel.Storage;

public sealed class OwedStoreTests(FreshDatabases databases)
{
    [Theory, OnBothDatabases]
    public async Task What_is_owed_is_listed_with_what_went_wrong(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);
        var store = new OwedStore(fresh.Database);
        var unit = A.Unit("1") with { Owed = [A.Owed] };
        await fresh.Database.CommitAsync([unit]);

        await store.NoteFailureAsync(A.Owed.Id, new string('x', 5_000));

        var page = await store.ListAsync(unit.Document.Header.Ref, new(0, 10));
        Assert.Equal([new OwedEffect(unit.Document.Header.Ref, "ask", A.Moment, Attempts: 1, new string('x', 500))], page.Effects);
        Assert.Equal(1, page.Count);
    }

    [Theory, OnBothDatabases]
    public async Task Documents_that_have_owed_for_long_are_found_once_each(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);
        var unit = A.Unit("1") with { Owed = [A.Owed, A.Owed with { Id = Guid.CreateVersion7() }] };
        await fresh.Database.CommitAsync([unit]);
        var store = new OwedStore(fresh.Database);

        Assert.Equal([unit.Document.Header.Ref], await store.DocumentsAsync(A.Moment.AddSeconds(1), 10));
        Assert.Empty(await store.DocumentsAsync(A.Moment, 10));
    }
}
