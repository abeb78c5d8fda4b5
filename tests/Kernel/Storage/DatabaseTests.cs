using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Storage;

public sealed class DatabaseTests(FreshDatabases databases)
{
    [Theory, OnBothDatabases]
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
        Assert.Equal([A.Owed.Id], stored.Owed.Select(owed => owed.Id));
        Assert.Equal([new DoneOperation(unit.Audit.Intent.Operation, 1, DocumentStatus.InApproval)], stored.Operations);
    }

    [Theory, OnBothDatabases]
    public async Task A_document_that_was_never_stored_is_not_found(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);

        Assert.Null(await fresh.Database.FindAsync(A.Header.Ref));
    }

    [Theory, OnBothDatabases]
    public async Task The_next_version_replaces_the_one_before(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);
        var first = A.Unit("1");
        await fresh.Database.CommitAsync([first]);

        await fresh.Database.CommitAsync([A.Next(first)]);

        var stored = await fresh.Database.FindAsync(first.Document.Header.Ref);
        Assert.Equal([2, 1], stored!.Operations.Select(operation => operation.Version));
        Assert.Equal(2, stored.Document.Header.Version);
    }

    [Theory, OnBothDatabases]
    public async Task Two_changes_of_the_same_version_are_told_apart_and_one_is_refused(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);
        var first = A.Unit("1");
        await fresh.Database.CommitAsync([first]);
        await fresh.Database.CommitAsync([A.Next(first)]);

        var late = await Assert.ThrowsAsync<UnitRefusedException>(() => fresh.Database.CommitAsync([A.Next(first)]));

        Assert.Equal(UnitRefusal.VersionConflict, late.Reason);
    }

    [Theory, OnBothDatabases]
    public async Task A_change_of_a_document_that_is_not_there_is_refused(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);

        var refused = await Assert.ThrowsAsync<UnitRefusedException>(() => fresh.Database.CommitAsync([A.Next(A.Unit("1"))]));

        Assert.Equal(UnitRefusal.VersionConflict, refused.Reason);
    }

    [Theory, OnBothDatabases]
    [Trait("AT", "X-06")]
    public async Task The_same_operation_sent_twice_is_recognised(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);
        var unit = A.Unit("1");
        await fresh.Database.CommitAsync([unit]);

        var again = await Assert.ThrowsAsync<UnitRefusedException>(() => fresh.Database.CommitAsync([unit]));

        Assert.Equal(UnitRefusal.OperationRepeated, again.Reason);
    }

    [Theory, OnBothDatabases]
    public async Task A_number_is_given_once_within_a_kind(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);
        await fresh.Database.CommitAsync([A.Unit(A.Header with { Number = "M-1" })]);

        var taken = await Assert.ThrowsAsync<UnitRefusedException>(
            () => fresh.Database.CommitAsync([A.Unit(A.Header with { Ref = new("memo", "mem:2"), Number = "M-1" })]));

        Assert.Equal((UnitRefusal.NumberTaken, "M-1"), (taken.Reason, taken.Detail));
    }

    [Theory, OnBothDatabases]
    public async Task Many_units_are_stored_like_one(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);
        var units = A.Units(3).Select((unit, index) => unit with { Entries = [A.Entry($"e{index}"), A.Entry($"f{index}")], Owed = [A.Owed with { Id = Guid.CreateVersion7() }] }).ToList();

        await fresh.Database.CommitAsync(units);
        await fresh.Database.CommitAsync([.. units.Select(A.Next)]);

        foreach (var unit in units)
        {
            var stored = await fresh.Database.FindAsync(unit.Document.Header.Ref);
            Assert.Equal(2, stored!.Document.Header.Version);
            Assert.Equal(unit.Owed.Select(owed => owed.Id), stored.Owed.Select(owed => owed.Id));
        }
    }

    [Theory, OnBothDatabases]
    public async Task Of_many_units_none_is_stored_when_one_is_refused(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);
        var units = A.Units(3);
        await fresh.Database.CommitAsync([units[1]]);

        await Assert.ThrowsAsync<UnitRefusedException>(() => fresh.Database.CommitAsync(units));

        Assert.Null(await fresh.Database.FindAsync(units[0].Document.Header.Ref));
        Assert.Null(await fresh.Database.FindAsync(units[2].Document.Header.Ref));
    }

    [Theory, OnBothDatabases]
    public async Task Delivered_effects_are_forgotten(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);
        var unit = A.Unit("1") with { Owed = [A.Owed, A.Owed with { Id = Guid.CreateVersion7() }] };
        await fresh.Database.CommitAsync([unit]);

        await fresh.Database.SettleAsync([A.Owed.Id]);

        Assert.Equal([unit.Owed[1].Id], (await fresh.Database.FindAsync(unit.Document.Header.Ref))!.Owed.Select(owed => owed.Id));
    }

    [Theory, OnBothDatabases]
    public async Task Commits_of_one_writer_take_rising_positions(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);

        var first = await fresh.Database.CommitAsync([A.Unit("1")]);
        var second = await fresh.Database.CommitAsync([A.Unit("2")]);

        Assert.True(first < second);
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
