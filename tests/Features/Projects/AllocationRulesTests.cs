using System.Collections.Immutable;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Projects;

/// <summary>What of a package's own cost falls to its members (formula Q-13).</summary>
public sealed class AllocationRulesTests
{
    private const int Seed = 51;
    private const int Cases = 500;

    private static readonly ProjectNo Package = new("M");
    private static readonly ProjectNo[] Members = [new("A"), new("B"), new("C")];
    private static readonly Period March = new(2026, 3);
    private static readonly Dictionary<ProjectNo, Money> NoContracts = [];

    [Fact]
    [Trait("AT", "05.5")]
    public void The_pool_is_divided_by_output_of_the_month()
    {
        var parts = Allocate(
            Sum("M", FigureKind.LabourCost, 150_000m), Sum("M", FigureKind.ExpenseCost, 40_000m), Sum("M", FigureKind.AllowanceCost, 10_000m),
            Sum("A", FigureKind.OutputValue, 300_000m), Sum("B", FigureKind.OutputValue, 120_000m), Sum("C", FigureKind.OutputValue, 80_000m));

        Assert.Equal([Money.Cny(120_000m), Money.Cny(48_000m), Money.Cny(32_000m)], Members.Select(member => parts[member]));
    }

    [Fact]
    public void Each_month_is_divided_by_its_own_output()
    {
        var parts = Allocate(
            Sum("M", FigureKind.LabourCost, 100m), Sum("A", FigureKind.OutputValue, 1m),
            Sum("M", FigureKind.LabourCost, 10m, March.Plus(1)), Sum("B", FigureKind.OutputValue, 1m, March.Plus(1)));

        Assert.Equal((Money.Cny(100m), Money.Cny(10m)), (parts[Members[0]], parts[Members[1]]));
    }

    [Fact]
    public void A_month_without_output_is_divided_by_what_the_contracts_are_worth()
    {
        var contracts = new Dictionary<ProjectNo, Money> { [Members[0]] = Money.Cny(300m), [Members[2]] = Money.Cny(100m) };

        var parts = AllocationRules.Allocate(Package, Currency.Cny, [Sum("M", FigureKind.LabourCost, 40m)], contracts);

        Assert.Equal((Money.Cny(30m), Money.Cny(10m)), (parts[Members[0]], parts[Members[2]]));
    }

    [Fact]
    public void What_nobody_can_be_given_stays_on_the_package() => Assert.Empty(Allocate(Sum("M", FigureKind.LabourCost, 40m)));

    [Fact]
    public void A_members_own_cost_and_the_budget_are_no_part_of_the_pool() => Assert.Empty(Allocate(
        Sum("A", FigureKind.ExternalCost, 40m), Sum("M", FigureKind.Budget, 40m), Sum("A", FigureKind.OutputValue, 1m)));

    [Fact]
    [Trait("AT", "05.5")]
    [Trait("AT", "I-05")]
    public void The_parts_are_the_pool_of_every_month_that_has_somebody_to_give_it_to()
    {
        var random = new Random(Seed);
        for (var number = 0; number < Cases; number++)
        {
            ImmutableArray<MemberSum> sums = [.. Enumerable.Range(0, random.Next(1, 30)).Select(_ => Any(random))];

            var parts = AllocationRules.Allocate(Package, Currency.Cny, sums, NoContracts);

            var expected = sums.GroupBy(sum => sum.Period)
                .Where(month => month.Where(IsOutput).GroupBy(sum => sum.Project).Any(member => member.Sum(sum => sum.Amount.Minor) > 0))
                .Sum(month => month.Where(sum => sum.Project == Package && FigureKinds.Costs.Contains(sum.Kind)).Sum(sum => sum.Amount.Minor));
            Assert.Equal(expected, parts.Values.Sum(part => part.Minor));
        }
    }

    private static bool IsOutput(MemberSum sum) => sum.Project != Package && sum.Kind == FigureKind.OutputValue;

    private static MemberSum Any(Random random) => random.Next(2) == 0
        ? Sum("M", FigureKinds.Costs[random.Next(3)], random.Next(-100, 100_000) / 100m, March.Plus(random.Next(3)))
        : Sum(Members[random.Next(3)].Value, FigureKind.OutputValue, random.Next(-100, 100_000) / 100m, March.Plus(random.Next(3)));

    private static ImmutableDictionary<ProjectNo, Money> Allocate(params ImmutableArray<MemberSum> sums) =>
        AllocationRules.Allocate(Package, Currency.Cny, sums, NoContracts);

    private static MemberSum Sum(string project, FigureKind kind, decimal amount, Period? period = null) =>
        new(new(project), kind, period ?? March, Money.Cny(amount), Hours.None);
}
