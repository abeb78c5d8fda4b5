using Microsoft.EntityFrameworkCore;

namespace OpsSupport.Benchmark.Plain;

/// <summary>Entity Framework as most would write it: lock the project's row, change objects, save, commit.</summary>
internal sealed class RowLock(IDbContextFactory<PlainContext> contexts) : IReports
{
    public async Task<StoredReport> AddAsync(NewReport report)
    {
        await using var context = await contexts.CreateDbContextAsync();
        await using var transaction = await context.Database.BeginTransactionAsync();
        var project = await context.Projects.FromSql($"select * from project where number = {report.Project} for update").SingleAsync();
        var employee = await context.Employees.AsNoTracking().SingleAsync(employee => employee.Number == report.Employee);

        var row = Row(report, employee.Rate * report.Quarters);
        context.Add(new AuditRow { Of = row, Actor = report.Employee, Action = "create" });
        project.Quarters += row.Quarters;
        project.Cost += row.Cost;
        project.Reports++;
        await context.SaveChangesAsync();
        await transaction.CommitAsync();

        return new(row.Id, row.Cost);
    }

    private static ReportRow Row(NewReport report, long cost) => new()
    {
        Operation = report.Operation,
        Employee = report.Employee,
        Project = report.Project,
        Day = report.Day,
        Quarters = report.Quarters,
        Cost = cost,
    };
}
