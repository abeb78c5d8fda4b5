using System.Collections.Immutable;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Ledger;

[Trait("AT", "I-01")]
public sealed class FigureFoldTests
{
    private static readonly FigureScope Project = FigureScope.Of(new ProjectNo("P"));
    private static readonly UnitCode[] Units = [new("CO"), new("B1"), new("D2")];

    [Fact]
    public void Entries_in_any_order_and_repeated_make_the_same_sums()
    {
        var random = new Random(7);
        for (var run = 0; run < 100; run++)
        {
            var entries = Entries(random);
            var delivered = entries.Concat(entries.Where(_ => random.Next(3) == 0)).OrderBy(_ => random.Next()).ToList();

            var fold = delivered.Aggregate(FigureFold.Empty, (sums, posted) => sums.With(Project, posted));

            Assert.Equal(entries.Sum(posted => posted.Entry.Amount.Minor), fold.ToSums().Sum(sum => sum.Amount.Minor));
        }
    }

    [Fact]
    public void An_entry_that_was_decided_before_the_snapshot_is_not_counted_again()
    {
        var entries = Entries(new(8));
        var fold = entries.Aggregate(FigureFold.Empty, (sums, posted) => sums.With(Project, posted)).Decided(horizon: 1_000);

        var again = entries.Aggregate(FigureSnapshot.Of(fold).ToFold(), (sums, posted) => sums.With(Project, posted));

        Assert.Equal(fold.ToSums(), again.ToSums());
        Assert.Empty(fold.Above);
    }

    [Fact]
    public void An_entry_above_the_horizon_is_remembered_by_its_id()
    {
        var late = Entry(1, position: 50);
        var fold = FigureFold.Empty.With(Project, late).Decided(horizon: 50);

        Assert.Same(fold, fold.With(Project, late));
    }

    [Fact]
    public void A_unit_counts_the_shares_of_everything_below_it()
    {
        var entry = Entry(1, position: 1).Entry with { Shares = [new(new("D1"), "CO/B1/D1/", Money.Cny(0.60m)), new(new("D2"), "CO/B2/D2/", Money.Cny(0.40m))] };

        Assert.Equal(
            [Money.Cny(1m), Money.Cny(0.60m), Money.Cny(0.40m)],
            Units.Select(unit => FigureScopes.AmountFor(FigureScope.Of(unit), entry with { Amount = Money.Cny(1m) })));
    }

    private static ImmutableArray<PostedEntry> Entries(Random random) =>
        [.. Enumerable.Range(1, 40).Select(no => Entry(no, position: random.Next(1, 20)))];

    private static PostedEntry Entry(int no, long position) => new(position, new()
    {
        Id = $"e{no}",
        Kind = (FigureKind)(no % 4),
        BusinessDate = new(2026, 1 + (no % 3), 5),
        Period = new(2026, 1 + (no % 3)),
        Amount = Money.FromMinor((no * 37) - 300, Currency.Cny),
        Project = new("P"),
        Source = new("memo", "memo:1"),
        SourceLine = no,
        Shares = [],
    });
}
