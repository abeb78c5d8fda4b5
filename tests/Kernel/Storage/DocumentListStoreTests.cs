using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Search;
using OpsSupport.Kernel.Todos;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Storage;

public sealed class DocumentListStoreTests(FreshDatabases databases)
{
    private static readonly PageRequest All = new(0, 100);

    [Theory, OnBothDatabases]
    public async Task A_page_comes_with_the_count_and_the_totals_of_the_whole_list(DatabaseKind kind)
    {
        await using var fresh = await WithMemosAsync(kind);

        var page = await new DocumentListStore(fresh.Database).ListAsync("memo", new() { Sort = DocumentSort.Amount, Descending = true }, ListScope.All, new(1, 1));

        Assert.Equal(["M-1"], page.Rows.Select(row => row.Header.Number));
        Assert.Equal(4, page.Count);
        Assert.Equal([Money.Of(5m, Currency.Of("CAD")), Money.Cny(30m)], page.Totals.OrderBy(total => total.Currency.Code));
    }

    [Theory, OnBothDatabases]
    public async Task A_search_finds_every_word_and_takes_wildcards_as_they_are(DatabaseKind kind)
    {
        await using var fresh = await WithMemosAsync(kind);

        Assert.Equal(["M-1"], await FindAsync(fresh, new() { Text = "bridge SURVEY" }));
        Assert.Equal(["M-2"], await FindAsync(fresh, new() { Text = "100%" }));
        Assert.Empty(await FindAsync(fresh, new() { Text = "_" }));
        Assert.Equal(["M-3"], await FindAsync(fresh, new() { Text = "隧道" }));
        Assert.Empty(await FindAsync(fresh, new() { Text = "'; DROP TABLE document; --" }));
    }

    [Theory, OnBothDatabases]
    public async Task Filters_narrow_the_list(DatabaseKind kind)
    {
        await using var fresh = await WithMemosAsync(kind);

        Assert.Equal(["M-2"], await FindAsync(fresh, new() { Awaiting = new("E007") }));
        Assert.Equal(["M-3"], await FindAsync(fresh, new() { Unit = new("D02") }));
        Assert.Equal(["M-1"], await FindAsync(fresh, new() { Project = A.Project }));
        Assert.Equal(["M-2"], await FindAsync(fresh, new() { Status = DocumentStatus.InApproval }));
    }

    [Theory, OnBothDatabases]
    public async Task A_reader_sees_what_one_part_of_the_scope_covers_and_nothing_else(DatabaseKind kind)
    {
        await using var fresh = await WithMemosAsync(kind);

        Assert.Empty(await FindAsync(fresh, new(), new()));
        Assert.Equal(["M-2"], await FindAsync(fresh, new(), new() { Own = new("E007") }));
        Assert.Equal(["M-3"], await FindAsync(fresh, new(), new() { Units = [new("D02")] }));
        Assert.Equal(["M-1", "M-3"], await FindAsync(fresh, new(), new() { Units = [new("D02"), new("D03")], Projects = [A.Project] }));
    }

    private static async Task<IEnumerable<string?>> FindAsync(FreshDatabase fresh, DocumentFilter filter, ListScope? scope = null) =>
        (await new DocumentListStore(fresh.Database).ListAsync("memo", filter, scope ?? ListScope.All, All)).Rows.Select(row => row.Header.Number);

    private async Task<FreshDatabase> WithMemosAsync(DatabaseKind kind)
    {
        var fresh = await databases.NewAsync(kind);
        await fresh.Database.CommitAsync(
        [
            Memo("M-1", new("Survey of a bridge") { Amount = Money.Cny(10m), Project = A.Project }),
            Memo("M-2", new("100% done") { Amount = Money.Cny(20m) }, DocumentStatus.InApproval),
            Memo("M-3", new("Third") { Amount = Money.Of(5m, Currency.Of("CAD")), Unit = new("D02"), Keywords = ["隧道"] }),
            Memo("M-4", new("Without an amount")),
        ]);
        return fresh;
    }

    private static UnitOfWork Memo(string number, DocumentFacts facts, DocumentStatus status = DocumentStatus.Draft)
    {
        var unit = A.Unit(A.Header with
        {
            Ref = new("memo", $"mem:{number}"),
            Number = number,
            Status = status,
        });
        return unit with
        {
            Document = unit.Document with { Facts = facts },
            Texts = [new(TextRecord.Document, string.Join('\n', [number, facts.Title, .. facts.Keywords]))],
            Todos = status != DocumentStatus.InApproval ? []
                : [new() { No = 1, Person = new("E007"), Sort = TodoSort.Decide, State = TodoState.Open, OpenedAt = A.Header.CreatedAt }],
        };
    }
}
