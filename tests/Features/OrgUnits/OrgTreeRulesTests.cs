using OpsSupport.Features.Employees;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.OrgUnits;

/// <summary>The organisation of the people's module, before and after the first of April.</summary>
public sealed class OrgTreeRulesTests
{
    private static readonly DateOnly March = new(2026, 3, 31);

    [Fact]
    public void A_tree_is_that_of_its_day()
    {
        Assert.Equal(["0 CO", "1 BU1", "2 D1", "2 D2"], Shape(March));
        Assert.Equal(["0 CO", "1 BU1", "2 D1", "1 BU2", "2 D2"], Shape(Employees.A.April));
    }

    [Fact]
    public void People_are_counted_where_they_belong_that_day_and_above()
    {
        Assert.Equal((2, 0, 2), (People("D1", March), People("D2", March), People("CO", March)));
        Assert.Equal((1, 1, 2), (People("D1", Employees.A.April), People("D2", Employees.A.April), People("CO", Employees.A.April)));
    }

    [Fact]
    public void Whoever_has_left_is_counted_until_the_day_before() =>
        Assert.Equal((1, 0), (People("D2", new(2026, 2, 28)), People("D2", new(2026, 3, 1))));

    [Fact]
    public void A_unit_that_hangs_nowhere_that_day_is_not_there()
    {
        Assert.Null(On(March).Unit(new("BU2"), withStaff: true));
        Assert.Equal(["D2"], On(Employees.A.April).Unit(new("BU2"), withStaff: true)!.Children.Select(child => child.Code.Value));
    }

    [Fact]
    public void A_unit_says_who_belongs_to_it_since_when()
    {
        Assert.Equal([new(Employees.A.Ann, "Ann", StaffCategory.Business, Employees.A.April)], On(Employees.A.April).Unit(Employees.A.D2, withStaff: true)!.Staff!.Value);
        Assert.Null(On(Employees.A.April).Unit(Employees.A.D2, withStaff: false)!.Staff);
    }

    [Fact]
    public void Whoever_belongs_to_no_unit_of_the_day_is_told()
    {
        var tree = new OrgTreeRules([], Employees.A.People.All, March).Tree();

        Assert.Equal((2, true), (tree.Homeless, tree.Nodes.IsEmpty));
    }

    private static OrgTreeRules On(DateOnly day) => new(Employees.A.Units.All, Employees.A.People.All, day);

    private static IEnumerable<string> Shape(DateOnly day) => On(day).Tree().Nodes.Select(node => $"{node.Depth} {node.Code}");

    private static int People(string unit, DateOnly day) => On(day).Tree().Nodes.Single(node => node.Code == new UnitCode(unit)).People;
}
