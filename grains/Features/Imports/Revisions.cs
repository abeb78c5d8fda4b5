using System.Collections.Immutable;
using OpsSupport.Features.Contracts;
using OpsSupport.Features.Customers;
using OpsSupport.Features.Employees;
using OpsSupport.Features.OrgUnits;
using OpsSupport.Features.Projects;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Imports;

/// <summary>
/// What a master is after a row was taken over: made from it when there was none, else changed where the row says
/// something. What a row is silent about stays. Pure.
/// </summary>
internal static class Revisions
{
    /// <summary>Where a source does not say since when: as long as anything the company can still import.</summary>
    public static DateOnly Beginning { get; } = new(1970, 1, 1);

    private static readonly Hours StandardDay = Hours.Of(8);

    /// <summary>
    /// A later statement about a project adds the difference of its budget on its own day, so that the budget as it was stays
    /// what it was. An earlier statement than the one known changes nothing.
    /// </summary>
    public static Project Of(Project? before, ImportedProject row, DateOnly today)
    {
        var day = row.Day ?? row.FirstDay ?? today;
        if (before is not null && row.Day < before.Budget.Select(line => (DateOnly?)line.On).Max())
        {
            return before;
        }

        var project = before ?? new Project { Name = row.Name, Departments = [], IsOpenToAll = true };
        return project with
        {
            Name = row.Name,
            Description = row.Description ?? project.Description,
            Departments = Dated(project.Departments, row.Unit?.Code, day),
            Leads = Dated(project.Leads, row.Lead, day),
            Customer = row.Customer ?? project.Customer,
            PlannedFrom = row.FirstDay ?? project.PlannedFrom,
            PlannedTo = row.LastDay ?? project.PlannedTo,
            Budget = row.Budget is { } budget ? Budget(project.Budget, budget, day) : project.Budget,
        };
    }

    public static Customer Of(Customer? before, ImportedCustomer row) =>
        before is null ? new() { Name = row.Name } : before with { Name = row.Name };

    public static OrgUnit Of(OrgUnit? before, ImportedUnit row, DateOnly today)
    {
        var unit = before ?? new OrgUnit { Name = row.Name };
        return unit with
        {
            Name = row.Name,
            Kind = row.Kind ?? unit.Kind,
            Parents = Dated(unit.Parents, row.Parent, today),
            Heads = Dated(unit.Heads, row.Head, today),
        };
    }

    public static Employee Of(Employee? before, ImportedEmployee row)
    {
        var employee = before ?? new Employee { Name = row.Name, Units = row.Unit is { } unit ? [new(row.From, null, unit.Code)] : [] };
        return employee with
        {
            Name = row.Name,
            Units = row.Unit is { } named && employee.Units.On(row.From) != named.Code ? employee.Units.Set(row.From, named.Code) : employee.Units,
            Rates = row.DayRate is { } rate && employee.Rates.On(row.From)?.PerDay != rate
                ? employee.Rates.Set(row.From, new(rate, StandardDay))
                : employee.Rates,
        };
    }

    public static Contract Of(Contract? before, ImportedContract row)
    {
        var part = new ContractPart(row.Project, row.Gross);
        var contract = before ?? new Contract { Name = row.Name, Customer = row.Customer, SignedOn = row.SignedOn, Parts = [part] };
        var index = contract.Parts.ToList().FindIndex(known => known.Project == row.Project);
        return contract with
        {
            Name = row.Name,
            Customer = row.Customer,
            SignedOn = row.SignedOn,
            TaxRate = row.TaxRate ?? contract.TaxRate,
            Parts = index < 0 ? contract.Parts.Add(part) : contract.Parts.SetItem(index, part),
        };
    }

    // What was never known holds from the beginning; what changes, from the day of the statement on.
    private static ImmutableArray<Dated<T>> Dated<T>(ImmutableArray<Dated<T>> known, T? value, DateOnly day) where T : class =>
        value is null || Equals(known.On(day), value) ? known : known.Set(known.IsEmpty ? Beginning : day, value);

    private static ImmutableArray<BudgetLine> Budget(ImmutableArray<BudgetLine> known, Money budget, DateOnly day) =>
    [
        .. known,
        .. known.Select(line => line.Amount.Currency).Append(budget.Currency).Distinct()
            .Select(currency => Wanted(budget, currency) - Sum(known, currency))
            .Where(difference => !difference.IsZero)
            .Select(difference => new BudgetLine(null, difference, day)),
    ];

    private static Money Wanted(Money budget, Currency currency) => budget.Currency == currency ? budget : Money.Zero(currency);

    private static Money Sum(ImmutableArray<BudgetLine> lines, Currency currency) => lines
        .Where(line => line.Amount.Currency == currency)
        .Aggregate(Money.Zero(currency), (sum, line) => sum + line.Amount);
}
