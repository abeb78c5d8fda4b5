using System.Collections.Immutable;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;

namespace OpsSupport.Kernel.Search;

/// <summary>Documents found by what they say, the same on both databases.</summary>
public sealed class SearchStoreTests(FreshDatabases databases)
{
    [Theory, OnBothDatabases]
    public async Task Whatever_part_of_a_text_is_looked_for_is_found(DatabaseKind kind)
    {
        await using var fresh = await WithPapersAsync(kind);
        var text = Folding.Of("项目验收费用报销张三丰𠮷野PRJ-2025-0001");
        for (var from = 0; from < text.Length; from++)
        {
            for (var to = from + 2; to <= text.Length; to++)
            {
                if (!char.IsLowSurrogate(text[from]) && !(to < text.Length && char.IsLowSurrogate(text[to])))
                {
                    Assert.Contains("mem:1", await FindAsync(fresh, text[from..to]));
                }
            }
        }
    }

    [Theory, OnBothDatabases]
    public async Task Case_and_width_make_no_difference_and_order_does(DatabaseKind kind)
    {
        await using var fresh = await WithPapersAsync(kind);

        Assert.Equal(["mem:1"], await FindAsync(fresh, "ｐｒｊ－２０２５"));
        Assert.Equal(["mem:1"], await FindAsync(fresh, "费用 张三丰"));
        Assert.Equal(["mem:2"], await FindAsync(fresh, "1,234.50"));
        Assert.Equal(["mem:2"], await FindAsync(fresh, "100%"));
        Assert.Empty(await FindAsync(fresh, "验项"));
        Assert.Empty(await FindAsync(fresh, "费用 1234.50"));
        Assert.Empty(await FindAsync(fresh, "' OR 1=1 --"));
        Assert.Empty(await FindAsync(fresh, "\" * NEAR( :* & |"));
    }

    [Theory, OnBothDatabases]
    public async Task What_it_says_no_more_does_not_find_it_and_what_was_said_about_it_does(DatabaseKind kind)
    {
        await using var fresh = await WithPapersAsync(kind);
        await fresh.Database.CommitAsync([A.Next(Paper("1", "旧内容")) with { Texts = [new(TextRecord.Document, "新内容"), new(2, "请补充发票")] }]);

        Assert.Empty(await FindAsync(fresh, "验收"));
        Assert.Equal(["mem:1"], await FindAsync(fresh, "新内容"));
        Assert.Equal(["mem:1"], await FindAsync(fresh, "新内容 补充发票"));
    }

    [Theory, OnBothDatabases]
    public async Task The_very_number_comes_first_then_titles_then_the_newest(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);
        await fresh.Database.CommitAsync(
        [
            Paper("a", "old\nx-7"), Paper("b", "new\nx-7", title: "later", minutes: 5), Paper("c", "title\nx-7", title: "About X-7"), Paper("d", "X-7", number: "X-7"),
        ]);

        var found = await new SearchStore(fresh.Database, new(fresh.Database)).FindAsync([("memo", ListScope.All)], ["x-7"], 3);

        Assert.Equal(["mem:d", "mem:c", "mem:b"], found.Select(hit => hit.Document.Header.Ref.Key));
        Assert.All(found, hit => Assert.Equal(4, hit.Count));
        Assert.Equal("new\nx-7", found[2].Text);
    }

    [Theory, OnBothDatabases]
    public async Task Of_each_kind_only_what_its_scope_covers_is_found_and_counted(DatabaseKind kind)
    {
        await using var fresh = await WithPapersAsync(kind);
        await fresh.Database.CommitAsync([Paper("3", "项目", kind: "note", owner: "E009"), Paper("4", "项目", kind: "note")]);
        var store = new SearchStore(fresh.Database, new(fresh.Database));

        var found = await store.FindAsync([("memo", new()), ("note", new() { Own = A.Ann })], ["项目"], 9);

        Assert.Equal(["mem:4"], found.Select(hit => hit.Document.Header.Ref.Key));
        Assert.Equal(1, found[0].Count);
        Assert.Empty(await store.FindAsync([], ["项目"], 9));
    }

    [Fact]
    public async Task PostgreSQL_finds_pieces_by_their_index()
    {
        await using var fresh = await databases.NewAsync(DatabaseKind.PostgreSql);

        var plan = await PlanAsync(fresh, "SET enable_seqscan = off; EXPLAIN");

        Assert.Contains(plan, line => line.Contains("document_text_grams", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SQLite_finds_pieces_by_their_index()
    {
        await using var fresh = await databases.NewAsync(DatabaseKind.Sqlite);

        var plan = await PlanAsync(fresh, "EXPLAIN QUERY PLAN", before: 3);

        Assert.Contains(plan, line => line.Contains("VIRTUAL TABLE INDEX", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, line => line.StartsWith("SCAN x", StringComparison.Ordinal));
    }

    /// <param name="before">How many columns of the plan come before its words.</param>
    private static Task<ImmutableArray<string>> PlanAsync(FreshDatabase fresh, string explain, int before = 0)
    {
        var conditions = new Conditions();
        new DocumentListStore(fresh.Database).Search(conditions, "项目验收");
        return fresh.Database.ReadAsync(connection => conditions.Bind(connection.Query($"{explain} SELECT d.key FROM document d WHERE {conditions.Text}"))
            .ListAsync((ref row) =>
            {
                for (var column = 0; column < before; column++)
                {
                    row.Number();
                }

                return row.Text();
            }));
    }

    private static async Task<IEnumerable<string>> FindAsync(FreshDatabase fresh, string text)
    {
        var page = await new DocumentListStore(fresh.Database).ListAsync("memo", new() { Text = text }, ListScope.All, new(0, 100));
        return page.Rows.Select(row => row.Header.Ref.Key);
    }

    private async Task<FreshDatabase> WithPapersAsync(DatabaseKind kind)
    {
        var fresh = await databases.NewAsync(kind);
        await fresh.Database.CommitAsync([Paper("1", "项目验收费用报销张三丰𠮷野PRJ-2025-0001"), Paper("2", "别的\n1234.50\n100%")]);
        return fresh;
    }

    private static UnitOfWork Paper(string key, string text, string kind = "memo", string? number = null, string title = "A memo", int minutes = 0, string owner = "E001")
    {
        var unit = A.Unit(A.Header with { Ref = new(kind, $"mem:{key}"), Number = number, ChangedAt = A.Moment.AddMinutes(minutes), Owner = new(owner) });
        return unit with { Document = unit.Document with { Facts = new(title) }, Texts = [new(TextRecord.Document, text)] };
    }
}
