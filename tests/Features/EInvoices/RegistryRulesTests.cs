using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Guards;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.EInvoices;

/// <summary>Who has an invoice, whatever is said of it and in which order.</summary>
public sealed class RegistryRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 31, 9, 0, 0, TimeSpan.FromHours(8));

    private static readonly RegistryRecord Known = new(new("", "24312000000000000001"))
    {
        Read = ExpenseClaims.A.Invoice(new("", "24312000000000000001")),
    };

    [Fact]
    [Trait("AT", "06.3")]
    public void A_reservation_is_another_ones_no_until_its_time_is_over()
    {
        var held = Known with { Holdings = Known.Holdings.Reserved(Of("ex:1"), Now) };

        Assert.Equal(new InvoiceTaken(Known.Key.Number, "EX-ex:1"), Refusal(held, Of("ex:2")));
        Assert.Null(Refusal(held, Of("ex:1", version: 3)));
        Assert.Empty(held.Holdings.Overdue(Now + Holdings.Patience - TimeSpan.FromSeconds(1)));
        Assert.Single(held.Holdings.Overdue(Now + Holdings.Patience));
    }

    [Fact]
    public void News_that_is_late_or_comes_twice_changes_nothing()
    {
        var released = Known.Holdings.Settled(Of("ex:1", version: 2)).Settled(Of("ex:1", HoldState.Released, version: 3));

        Assert.Equal(released, released.Settled(Of("ex:1", version: 2)));
        Assert.Equal(released, released.Settled(Of("ex:1", HoldState.Released, version: 3)));
    }

    [Fact]
    public void A_release_that_comes_after_the_next_submission_takes_nothing_away()
    {
        var again = Known.Holdings.Settled(Of("ex:1", version: 2)).Reserved(Of("ex:1", version: 4), Now).Settled(Of("ex:1", HoldState.Released, version: 3));

        Assert.Equal(HoldState.Reserved, Assert.Single(again, holding => holding.Stands).Hold.State);
    }

    [Fact]
    public void A_photo_never_replaces_the_file_it_is_of()
    {
        var photo = Known.Read! with { Gross = null, Readings = [new(InvoiceField.Number, ReadingSource.Qr, ReadingConfidence.Fair)], Files = [new("photo.jpg", "other")] };

        Assert.Same(Known, RegistryRules.Noted(Known, photo));
        Assert.Equal(Known.Read, RegistryRules.Noted(Known with { Read = photo }, Known.Read!).Read);
    }

    [Fact]
    [Trait("AT", "06.7")]
    public void What_finance_says_fits_together_and_says_why()
    {
        var correction = new InvoiceCorrection { Net = Money.Cny(100m), Tax = Money.Cny(6m), Deductible = Money.Cny(6.01m), Reason = "Paper seen" };

        Assert.Equal(new CorrectionDoesNotFit(), RegistryRules.Refusal(Known, correction));
        Assert.IsType<Kernel.Results.Missing>(RegistryRules.Refusal(Known, correction with { Deductible = Money.Cny(6m), Reason = " " }));
        Assert.Null(RegistryRules.Refusal(Known, correction with { Deductible = Money.Cny(6m) }));
    }

    /// <summary>However claims come, go and are heard of: an invoice never belongs to two, and never for more than stands on it.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [Trait("AT", "I-20")]
    public void It_never_belongs_to_two(int seed)
    {
        var (random, record, versions) = (new Random(seed), Known, new Dictionary<string, int>());
        var owed = new List<Hold>();
        for (var step = 0; step < 2000; step++)
        {
            var claim = $"ex:{random.Next(4)}";
            var version = versions[claim] = versions.GetValueOrDefault(claim) + 1;
            if (random.Next(3) > 0 && Of(claim, version: version, amount: random.Next(1, 1200)) is var wish && Refusal(record, wish) is null)
            {
                record = record with { Holdings = record.Holdings.Reserved(wish, Now) };
                owed.Add(wish);
            }
            else
            {
                owed.Add(Of(claim, HoldState.Released, version));
            }

            // News of one document comes in order, sometimes twice, sometimes long after.
            foreach (var news in owed.Take(random.Next(owed.Count + 1)).ToList())
            {
                record = record with { Holdings = record.Holdings.Settled(news) };
                _ = random.Next(3) > 0 && owed.Remove(news);
            }

            Assert.InRange(record.Holdings.Count(holding => holding.Stands), 0, 1);
            Assert.True(record.Holdings.Taken(Currency.Cny) <= Known.Read!.Gross!);
        }
    }

    private static Kernel.Results.DomainError? Refusal(RegistryRecord record, Hold hold) => RegistryRules.Refusal(record, new(A.Companies), hold, mayKnow: false, person => person.Value);

    private static Hold Of(string claim, HoldState state = HoldState.Held, int version = 2, decimal amount = 1060m) => new()
    {
        Guard = IInvoiceRegistryGrain.GuardOf(Known.Key),
        By = new DocumentRef("expense-claim", claim),
        Number = $"EX-{claim}",
        Owner = new("ann"),
        Version = version,
        Amount = Money.Cny(amount),
        State = state,
    };
}
