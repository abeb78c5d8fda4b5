using Npgsql;

namespace OpsSupport.Benchmark.Plain;

/// <summary>Npgsql and one statement.</summary>
internal sealed class OneStatement(NpgsqlDataSource database) : IReports
{
    private const string Add = """
        with report as (
          insert into time_report (operation, employee, project, day, quarters, cost)
          select $1, $2, $3, $4, $5, $5 * rate from employee where number = $2
          returning id, project, quarters, cost),
        audit as (
          insert into audit_entry (report, actor, action) select id, $2, 'create' from report)
        update project set quarters = project.quarters + report.quarters, cost = project.cost + report.cost, reports = reports + 1
        from report where project.number = report.project
        returning report.id, report.cost
        """;

    public async Task<StoredReport> AddAsync(NewReport report)
    {
        await using var command = database.CreateCommand(Add);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = report.Operation });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = report.Employee });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = report.Project });
        command.Parameters.Add(new NpgsqlParameter<DateOnly> { TypedValue = report.Day });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = report.Quarters });
        await using var reader = await command.ExecuteReaderAsync();

        return await reader.ReadAsync()
            ? new(reader.GetInt64(0), reader.GetInt64(1))
            : throw new InvalidOperationException($"There is no employee {report.Employee} or no project {report.Project}.");
    }
}
