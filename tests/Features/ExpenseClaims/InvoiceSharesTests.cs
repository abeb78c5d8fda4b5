using System.Collections.Immutable;
using OpsSupport.Features.EInvoices;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.ExpenseClaims;

/// <summary>How the tax of an invoice is divided among the lines that claim with it.</summary>
public sealed class InvoiceSharesTests
{
    [Fact]
    [Trait("AT", "06.6")]
    public void Two_lines_of_one_invoice_share_its_tax()
    {
        var facts = A.Facts(1000m, 56.60m);

        var lines = Completed(A.Proved(facts, 600m), A.Proved(facts, 400m));

        Assert.Equal([Money.Cny(33.96m), Money.Cny(22.64m)], lines.Select(line => line.Deductible));
    }

    [Fact]
    public void A_line_whose_invoice_nobody_knows_deducts_nothing()
    {
        var line = Completed(A.Proved(A.Facts(100m, 6m), 100m) with { InvoiceKey = A.Key() })[0];

        Assert.Null(line.Invoice);
        Assert.True(line.Deductible.IsZero);
    }

    /// <summary>However an invoice is cut into lines, all of its tax is deducted once and each part is nearly its share.</summary>
    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void The_parts_make_the_whole(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            var amounts = Enumerable.Range(0, random.Next(1, 12)).Select(_ => random.Next(1, 100_000)).ToList();
            var gross = amounts.Sum();
            var facts = A.Facts(gross / 100m, random.Next(0, gross) / 100m);

            var lines = Completed([.. amounts.Select(amount => A.Proved(facts, amount / 100m))]);

            Assert.Equal(facts.Deductible.Minor, lines.Sum(line => line.Deductible.Minor));
            Assert.All(lines, line => Assert.InRange(line.Deductible.Amount - (facts.Deductible.Amount * line.Gross.Amount / facts.Gross!.Amount), -0.01m, 0.01m));
        }
    }

    private static ImmutableArray<ClaimLine> Completed(params ClaimLine[] lines) => InvoiceShares.Completed(
        [.. lines], lines.Select(line => line.Invoice).OfType<InvoiceFacts>().DistinctBy(facts => facts.Key).ToDictionary(facts => facts.Key));
}
