using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Storage;

public sealed class DatabaseTests(FreshDatabases databases)
{
    [Theory]
    [InlineData(DatabaseKind.PostgreSql), InlineData(DatabaseKind.Sqlite)]
    public async Task A_document_is_read_as_it_was_stored(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);
        var unit = Everything();

        await fresh.Database.CommitAsync([unit]);

        var stored = await fresh.Database.FindAsync(unit.Document.Header.Ref);
        Assert.NotNull(stored);
        Assert.Equivalent(unit.Document.Header, stored.Document.Header);
        Assert.Equivalent(unit.Document.Facts, stored.Document.Facts);
        Assert.Equal("An old letter", StoredJson.Read<Dictionary<string, string>>(stored.Document.Body)["text"]);
        Assert.Equal([unit.Owed[0].Id], stored.Owed.Select(owed => owed.Id));
        Assert.Equal([new DoneOperation(unit.Audit.Intent.Operation, 1, DocumentStatus.InApproval)], stored.Operations);
    }

    private static UnitOfWork Everything()
    {
        var unit = A.Unit(A.Header with { Number = "M-1", Status = DocumentStatus.InApproval, Awaiting = [new("E002"), new("E003")] });
        return unit with
        {
            Document = unit.Document with
            {
                Facts = new("复核")
                {
                    Amount = Money.Cny(12.34m),
                    FirstDay = new(2026, 4, 1),
                    LastDay = new(2026, 4, 30),
                    Project = A.Project,
                    Unit = new("D02"),
                    Stage = "Closed",
                    Keywords = ["one", "two"],
                },
            },
            Owed = [A.Owed],
        };
    }
}
