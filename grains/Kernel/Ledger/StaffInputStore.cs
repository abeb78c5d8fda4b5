using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Ledger;

/// <summary>Sums the hours that people put into a project or package.</summary>
internal sealed class StaffInputStore(IDatabase database)
{
    private static string HoursBy(string column, Conditions conditions) => $"""
        SELECT {column}, CAST(sum(e.quantity) AS bigint) FROM scoped JOIN figure_entry e ON e.id = scoped.id
        WHERE e.kind = @kind AND e.employee IS NOT NULL AND e.quantity IS NOT NULL AND {conditions.Text} GROUP BY {column}
        """;

    /// <summary>With every person in it, under the number instead of the name; whoever answers leaves out what may not be seen.</summary>
    public Task<StaffInput> OfAsync(ProjectNo project, DateOnly? asOf = null, CancellationToken cancellation = default) => database.ReadAsync(async connection =>
    {
        var scope = new ScopeStore(FigureScope.Of(project));
        var conditions = new Conditions().AndAsOf(asOf);
        var periods = await conditions.Bind(scope.Select(connection, HoursBy("e.period", conditions))).With("kind", (int)FigureKind.LabourCost)
            .ListAsync(static (ref row) => new PeriodHours(Period.OfNumber(row.Number()), Hours.FromHundredths(row.Large())), cancellation);
        var employees = await conditions.Bind(scope.Select(connection, HoursBy("e.employee", conditions))).With("kind", (int)FigureKind.LabourCost)
            .ListAsync(ReadEmployee, cancellation);
        return new StaffInput(
            [.. periods.OrderBy(hours => hours.Period)],
            [.. employees.OrderByDescending(hours => hours.Hours).ThenBy(hours => hours.Employee.Value, StringComparer.Ordinal)],
            employees.Length);
    });

    private static EmployeeHours ReadEmployee(ref RowReader row)
    {
        var no = row.Text();
        return new(new(no), no, Hours.FromHundredths(row.Large()));
    }
}
