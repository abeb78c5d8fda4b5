using OpsSupport.Features.Contracts;
using OpsSupport.Features.Employees;
using OpsSupport.Features.OrgUnits;
using OpsSupport.Features.Projects;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Imports;

public sealed class RevisionsTests
{
    private static readonly DateOnly Today = new(2026, 3, 31);

    private static readonly ImportedProject Statement = new()
    {
        No = new("P1"),
        Name = "Bridge",
        Unit = new(new("D1"), "Bridges"),
        Budget = Money.Cny(100),
        Day = new(2026, 1, 1),
    };

    [Fact]
    public void A_new_project_belongs_to_its_unit_from_the_beginning()
    {
        var project = Revisions.Of(null, Statement, Today);

        Assert.Equal([new(Revisions.Beginning, null, new UnitCode("D1"))], project.Departments);
        Assert.Equal([new BudgetLine(null, Money.Cny(100), new(2026, 1, 1))], project.Budget);
    }

    [Fact]
    public void A_project_that_moves_belongs_to_its_new_unit_from_the_day_of_the_statement()
    {
        var before = Revisions.Of(null, Statement, Today);

        var after = Revisions.Of(before, Statement with { Unit = new(new("D2"), "Roads"), Day = new(2026, 3, 1) }, Today);

        Assert.Equal("D1", after.Departments.On(new(2026, 2, 28))!.Value);
        Assert.Equal("D2", after.Departments.On(new(2026, 3, 1))!.Value);
    }

    [Fact]
    public void A_budget_in_another_currency_takes_the_old_one_back()
    {
        var before = Revisions.Of(null, Statement, Today);

        var after = Revisions.Of(before, Statement with { Budget = Money.Of(20, Currency.Of("USD")), Day = new(2026, 3, 1) }, Today);

        Assert.Equal([Money.Cny(100), Money.Cny(-100), Money.Of(20, Currency.Of("USD"))], after.Budget.Select(line => line.Amount));
    }

    [Fact]
    public void What_a_row_is_silent_about_stays()
    {
        var before = Revisions.Of(null, Statement with { Description = "Over the river", LastDay = new(2027, 1, 1) }, Today) with { Members = [new(new("E1"))] };

        var after = Revisions.Of(before, Statement with { Budget = null, Unit = null, Name = "Long bridge" }, Today);

        Assert.Equal(before with { Name = "Long bridge" }, after with { Departments = before.Departments, Budget = before.Budget, Members = before.Members });
    }

    [Fact]
    public void An_employee_gets_a_new_unit_and_rate_from_the_day_in_the_row()
    {
        var row = new ImportedEmployee { No = new("E1"), Name = "Ann", From = new(2025, 1, 1), Unit = new(new("D1"), "D1"), DayRate = Money.Cny(800) };
        var before = Revisions.Of((Employee?)null, row);

        var after = Revisions.Of(before, row with { From = new(2026, 1, 1), Unit = new(new("D2"), "D2"), DayRate = Money.Cny(900) });

        Assert.Equal(("D1", 800m), (after.Units.On(new(2025, 12, 31))!.Value, after.Rates.On(new(2025, 12, 31))!.PerDay.Amount));
        Assert.Equal(("D2", 900m), (after.Units.On(new(2026, 1, 1))!.Value, after.Rates.On(new(2026, 1, 1))!.PerDay.Amount));
    }

    [Fact]
    public void A_contract_keeps_its_parts_on_other_projects()
    {
        var row = new ImportedContract
        {
            No = new("SC1"),
            Name = "Bridge",
            SignedOn = new(2026, 1, 1),
            Customer = new("C1"),
            Project = new("P1"),
            Gross = Money.Cny(100),
        };
        var before = Revisions.Of((Contract?)null, row) with { Parts = [new(new("P1"), Money.Cny(100)), new(new("P2"), Money.Cny(50))] };

        var after = Revisions.Of(before, row with { Gross = Money.Cny(120) });

        Assert.Equal([new(new("P1"), Money.Cny(120)), new ContractPart(new("P2"), Money.Cny(50))], after.Parts);
    }

    [Fact]
    public void A_unit_without_a_word_on_its_kind_keeps_the_kind_it_has()
    {
        var before = new OrgUnit { Name = "Bridges", Kind = OrgUnitKind.BusinessUnit };

        var after = Revisions.Of(before, new ImportedUnit { Code = new("D1"), Name = "Bridges and roads" }, Today);

        Assert.Equal((OrgUnitKind.BusinessUnit, "Bridges and roads"), (after.Kind, after.Name));
    }
}
