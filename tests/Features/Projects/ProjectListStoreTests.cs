using System.Collections.Immutable;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Values;
using Posted = OpsSupport.Kernel.Storage.A;

namespace OpsSupport.Features.Projects;

/// <summary>The query behind the list, over as many projects as a company has.</summary>
public sealed class ProjectListStoreTests(FreshDatabases databases)
{
    private const int Projects = 10_000;
    private const int Seed = 37;

    // A machine with other work takes its time: this is where something is wrong, and how long it really took is written down.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private static readonly ProjectReach Everything = new(ListScope.All, ListScope.All, ListScope.All, []);
    private static readonly Dictionary<string, long> NoNets = [];

    [Theory, OnBothDatabases]
    [Trait("AT", "08.4")]
    public async Task Ten_thousand_projects_are_filtered_and_sorted_by_their_rates(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);
        var expected = await FillAsync(fresh);
        var store = new ProjectListStore(fresh.Database, new(fresh.Database));
        var isComplete = await new FigureTotalStore(fresh.Database).CatchUpAsync();
        var filter = new ProjectFilter { MarginBelow = 0.15m, CollectionBelow = 0.5m, Sort = ProjectSort.Margin };
        await store.ListAsync(filter, Everything, isComplete, NoNets, new(0, 25));

        var began = TimeProvider.System.GetTimestamp();
        var (rows, count) = await store.ListAsync(filter, Everything, isComplete, NoNets, new(0, 25));
        var took = TimeProvider.System.GetElapsedTime(began);

        TestContext.Current.TestOutputHelper?.WriteLine($"{kind}: {took.TotalMilliseconds:0.0} ms");
        Assert.True(isComplete);
        Assert.Equal(expected.Count, count);
        Assert.Equal(expected.Take(25), rows.Select(row => row.No.Value));
        Assert.InRange(took, TimeSpan.Zero, Longest);
    }

    [Theory, OnBothDatabases]
    [Trait("AT", "I-01")]
    public async Task What_was_posted_since_the_last_time_counts_before_it_is_added(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);
        var store = new ProjectListStore(fresh.Database, new(fresh.Database));
        await fresh.Database.CommitAsync([Document(1) with { Entries = [Entry("1", FigureKind.OutputValue, 100)] }]);
        await new FigureTotalStore(fresh.Database).CatchUpAsync();
        await fresh.Database.CommitAsync([Posted.Posting("late", Entry("2", FigureKind.OutputValue, 23), Entry("3", FigureKind.LabourCost, 7))]);

        var late = (await store.ListAsync(new(), Everything, isComplete: false, NoNets, new(0, 10))).Rows;
        // Somebody else's transaction on the same server holds the totals back as long as it lasts.
        await Until.HoldsAsync(() => Task.WhenAll(Enumerable.Range(0, 4).Select(_ => new FigureTotalStore(fresh.Database).CatchUpAsync())), caughtUp => caughtUp.All(all => all));
        var added = (await store.ListAsync(new(), Everything, isComplete: true, NoNets, new(0, 10))).Rows;

        ImmutableArray<FigureTotal> totals =
            [new(FigureKind.OutputValue, Posted.Fen(123), Hours.None), new(FigureKind.LabourCost, Posted.Fen(7), Hours.None)];
        Assert.Equal(totals, Assert.Single(late).Totals);
        Assert.Equal(totals, Assert.Single(added).Totals);
    }

    private static async Task<List<string>> FillAsync(FreshDatabase fresh)
    {
        var random = new Random(Seed);
        var found = new List<(string No, decimal Margin)>();
        foreach (var some in Enumerable.Range(1, Projects).Chunk(500))
        {
            var units = new List<UnitOfWork>();
            foreach (var number in some)
            {
                var (contract, output, cost, collected) = (random.Next(1, 1000), random.Next(0, 1000), random.Next(0, 1000), random.Next(0, 1000));
                units.Add(Document(number) with
                {
                    Entries =
                    [
                        Entry($"{number}", FigureKind.ContractSigned, contract, number), Entry($"{number}", FigureKind.OutputValue, output, number),
                        Entry($"{number}", FigureKind.LabourCost, cost, number), Entry($"{number}", FigureKind.Collection, collected, number),
                    ],
                });
                if (output > 0 && (decimal)(output - cost) / output is var margin && margin < 0.15m && (decimal)collected / contract < 0.5m)
                {
                    found.Add((No(number), margin));
                }
            }

            await fresh.Database.CommitAsync(units);
        }

        return [.. found.OrderBy(one => one.Margin).ThenBy(one => one.No, StringComparer.Ordinal).Select(one => one.No)];
    }

    private static string No(int number) => $"P{number:00000}";

    private static UnitOfWork Document(int number)
    {
        var unit = Posted.Unit(Posted.Header with
        {
            Ref = ProjectDocument.Kind.Ref(ProjectDocument.Kind.KeyAt(No(number))),
            Number = No(number),
            Status = DocumentStatus.Effective,
        });
        return unit with { Document = unit.Document with { Facts = new(No(number)) { Unit = new("D01") } } };
    }

    private static FigureEntry Entry(string id, FigureKind kind, long fen, int number = 1) =>
        Posted.Entry($"{id}/{kind}", fen) with { Kind = kind, Project = new(No(number)), Quantity = null };
}
