using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Ledger;

public sealed class PostingRulesTests
{
    private static readonly DateOnly Day = new(2026, 3, 31);
    private static readonly DocumentRef Source = new("memo", "memo:1");
    private static readonly PostingDay AllOpen = new(Day, []);
    private readonly TestDimensions _company = new();

    [Fact]
    [Trait("AT", "05.3")]
    public void Labour_on_a_member_is_sent_to_its_package() =>
        Assert.Equal([new PostOnPackage("Project", TestDimensions.Small, TestDimensions.Package)], Check(FigureKind.LabourCost, TestDimensions.Small));

    [Fact]
    [Trait("AT", "05.4")]
    public void Output_on_a_package_is_sent_to_its_members() =>
        Assert.Equal([new PostOnMember("Project", TestDimensions.Package, FigureKind.OutputValue, [TestDimensions.Small])], Check(FigureKind.OutputValue, TestDimensions.Package));

    [Theory]
    [Trait("AT", "I-06")]
    [MemberData(nameof(EveryKind))]
    public void Every_kind_has_one_place_in_a_package_or_none_of_its_own(FigureKind kind) =>
        Assert.False(Check(kind, TestDimensions.Package).Any() && Check(kind, TestDimensions.Small).Any());

    [Theory]
    [InlineData(FigureKind.LabourCost)]
    [InlineData(FigureKind.ExpenseCost)]
    [InlineData(FigureKind.AllowanceCost)]
    [Trait("AT", "05.3")]
    [Trait("AT", "I-06")]
    public void What_people_cost_is_kept_on_the_package_alone(FigureKind kind)
    {
        Assert.Equal([new PostOnPackage("Project", TestDimensions.Small, TestDimensions.Package)], Check(kind, TestDimensions.Small));
        Assert.Empty(Check(kind, TestDimensions.Package));
        Assert.Empty(Check(kind, TestDimensions.Plain));
    }

    [Theory]
    [InlineData(FigureKind.ContractSigned)]
    [InlineData(FigureKind.ContractEstimated)]
    [InlineData(FigureKind.OutputValue)]
    [InlineData(FigureKind.SalesInvoice)]
    [InlineData(FigureKind.RevenueConfirmed)]
    [InlineData(FigureKind.RevenueEstimated)]
    [InlineData(FigureKind.Collection)]
    [InlineData(FigureKind.WriteOff)]
    [InlineData(FigureKind.ExternalCost)]
    [InlineData(FigureKind.MaterialCost)]
    [Trait("AT", "05.4")]
    [Trait("AT", "I-06")]
    public void What_is_sold_and_bought_is_kept_on_the_members_alone(FigureKind kind)
    {
        Assert.Equal([new PostOnMember("Project", TestDimensions.Package, kind, [TestDimensions.Small])], Check(kind, TestDimensions.Package));
        Assert.Empty(Check(kind, TestDimensions.Small));
        Assert.Empty(Check(kind, TestDimensions.Plain));
    }

    public static TheoryData<FigureKind> EveryKind { get; } = [.. Enum.GetValues<FigureKind>()];

    [Fact]
    [Trait("AT", "X-07")]
    public void An_entry_carries_what_its_project_was_that_day()
    {
        var entry = Assert.Single(Post([], Output(100m, TestDimensions.Small)));

        Assert.Equal((TestDimensions.Package, new CustomerCode("CUS-1"), new EmployeeNo("S1")), (entry.Package!, entry.Customer!, entry.Salesperson!));
        Assert.Equal([new FigureShare(new("D1"), "CO/D1/", Money.Cny(100m))], entry.Shares);
    }

    [Fact]
    public void A_document_that_says_the_same_again_posts_nothing()
    {
        var posted = Post([], Output(100m));

        Assert.Empty(Post(posted, Output(100m)));
    }

    [Fact]
    public void A_changed_line_posts_the_difference()
    {
        var posted = Post([], Output(100m));

        Assert.Equal(Money.Cny(-30m), Assert.Single(Post(posted, Output(70m))).Amount);
    }

    [Fact]
    public void A_line_that_moves_to_another_project_leaves_nothing_behind()
    {
        var posted = Post([], Output(100m));

        var all = posted.AddRange(Post(posted, Output(100m, TestDimensions.Small)));

        Assert.Equal(0, all.Where(entry => entry.Project == TestDimensions.Plain).Sum(entry => entry.Amount.Minor));
        Assert.Equal(100_00, all.Where(entry => entry.Project == TestDimensions.Small).Sum(entry => entry.Amount.Minor));
    }

    [Fact]
    [Trait("AT", "I-04")]
    public void A_reversal_negates_every_entry_once()
    {
        var posted = Post([], Output(100m), Output(50m, TestDimensions.Small) with { Line = 2 });

        var reversed = PostingRules.Reversal(posted, AllOpen);

        Assert.Equal(posted.Select(entry => (entry.Id, -entry.Amount)), reversed.Select(entry => (entry.Reverses!, entry.Amount)));
        Assert.Empty(PostingRules.Reversal(posted.AddRange(reversed), AllOpen));
    }

    [Fact]
    [Trait("AT", "X-04")]
    public void What_corrects_a_closed_period_is_booked_today_and_says_so()
    {
        var posted = Post([], Output(100m));
        var later = new PostingDay(new(2026, 5, 4), [new(2026, 3)]);

        var entry = Assert.Single(PostingRules.Difference(Source, posted, [Output(120m)], _company, later));

        Assert.Equal((new Period(2026, 5), new Period(2026, 3)), (entry.Period, entry.Adjusts!));
    }

    [Fact]
    public void Whatever_a_document_says_in_turn_the_ledger_sums_to_the_last()
    {
        var random = new Random(20261123);
        for (var run = 0; run < 200; run++)
        {
            ImmutableArray<FigureEntry> posted = [];
            Figure[] last = [];
            for (var version = 0; version < 8; version++)
            {
                last = [.. Enumerable.Range(1, random.Next(1, 5)).Select(line => Any(random, line))];
                posted = posted.AddRange(Post(posted, last));
            }

            Assert.Equal(last.Sum(figure => figure.Amount.Minor), posted.Sum(entry => entry.Amount.Minor));
            Assert.Distinct(posted.Select(entry => entry.Id));
            Assert.All(posted, entry => Assert.Equal(entry.Amount.Minor, entry.Shares.Sum(share => share.Amount.Minor)));
        }
    }

    private static Figure Output(decimal amount, ProjectNo? project = null) =>
        new(1, FigureKind.OutputValue, Day, Money.Cny(amount)) { Project = project ?? TestDimensions.Plain };

    private static Figure Any(Random random, int line) =>
        new(line, (FigureKind)random.Next(0, 8), Day.AddDays(random.Next(0, 3)), Money.FromMinor(random.Next(-5000, 5000), Currency.Cny))
        {
            Project = random.Next(2) == 0 ? TestDimensions.Plain : TestDimensions.Small,
        };

    private IEnumerable<Results.DomainError> Check(FigureKind kind, ProjectNo project) =>
        PostingRules.Check(new(1, kind, Day, Money.Cny(1m)) { Project = project }, "Project", _company);

    private ImmutableArray<FigureEntry> Post(ImmutableArray<FigureEntry> posted, params Figure[] figures) =>
        PostingRules.Difference(Source, posted, figures, _company, AllOpen);
}
